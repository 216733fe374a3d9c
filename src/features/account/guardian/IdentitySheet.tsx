import { Button as NativeButton, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import type { CallError } from '@/lib/call/call'
import type { Asked } from '@/lib/consent/consent'
import { guardianWords } from '@/lib/copy/guardian'
import { saidRefusal } from '@/lib/copy/refusals'
import { verifyPhone } from '@/lib/session/session'
import privacy from '../PrivacyQuestion.module.scss'
import { FreeWays, HelpFirst } from './FreeWays'
import styles from './Guardian.module.scss'

interface IdentitySheetProps {
  readonly asked: Asked
  readonly onDecline: () => void
}

/** Where a region asks minors for a real identity: the number that WeChat knows. Only WeChat can give it. */
export function PhoneSheet({ asked, onDecline }: IdentitySheetProps) {
  const words = guardianWords.phone
  const [said, setSaid] = useState<CallError | 'none' | null>(null)
  const give = async (event: { readonly detail: { readonly code?: string } }): Promise<void> => {
    const { code } = event.detail
    if (!code) return setSaid('none')
    const done = await verifyPhone(code)
    setSaid(done.ok ? null : done.error)
  }
  const footer = (
    <>
      {said && <Notice kind="warning">{said === 'none' ? words.none : saidRefusal(said)}</Notice>}
      {process.env.TARO_ENV === 'weapp' ? (
        <NativeButton className={privacy.agree} openType="getPhoneNumber" onGetPhoneNumber={give}>
          {words.give}
        </NativeButton>
      ) : (
        <Notice kind="info">{words.elsewhere}</Notice>
      )}
      <Button wide onPress={onDecline}>
        {guardianWords.child.decline[asked]}
      </Button>
      <HelpFirst onLeave={onDecline} />
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onDecline} footer={footer}>
      <View className={styles.text}>
        <Text>{words.why}</Text>
        <Text>{words.use}</Text>
      </View>
      <FreeWays onLeave={onDecline} />
    </Sheet>
  )
}

/** The region asks for what it cannot check: said as it is, with what is open all the same. */
export function ChannelSheet({ onDecline }: Pick<IdentitySheetProps, 'onDecline'>) {
  const words = guardianWords.channel
  return (
    <Sheet
      open
      title={words.title}
      onClose={onDecline}
      footer={
        <>
          <Button wide onPress={onDecline}>
            {words.close}
          </Button>
          <HelpFirst onLeave={onDecline} />
        </>
      }
    >
      <Text>{words.why}</Text>
      <FreeWays onLeave={onDecline} />
    </Sheet>
  )
}
