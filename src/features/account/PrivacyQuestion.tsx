import { Button as NativeButton, Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Sheet } from '@/components/Sheet/Sheet'
import { accountWords } from '@/lib/copy/account'
import { openPrivacyContract, usePrivacyQuestion } from '@/lib/privacy/privacy'
import styles from './PrivacyQuestion.module.scss'

const AGREE = 'privacy-agree'

/** WeChat's own gate. Agreeing must be a tap on the platform's own button, so this one is not ours. */
export function PrivacyQuestion() {
  const answer = usePrivacyQuestion()
  if (!answer) return null
  const refuse = (): void => answer({ agreed: false })
  const footer = (
    <>
      <NativeButton
        id={AGREE}
        className={styles.agree}
        openType={'agreePrivacyAuthorization' as 'share'}
        onAgreePrivacyAuthorization={() => answer({ agreed: true, buttonId: AGREE })}
      >
        {accountWords.privacyAgree}
      </NativeButton>
      <Button wide onPress={refuse}>
        {accountWords.privacyRefuse}
      </Button>
    </>
  )
  return (
    <Sheet open title={accountWords.privacyTitle} onClose={refuse} footer={footer}>
      <Text>{accountWords.privacyWords}</Text>
      <Button kind="quiet" icon="read" onPress={openPrivacyContract}>
        {accountWords.privacyRead}
      </Button>
    </Sheet>
  )
}
