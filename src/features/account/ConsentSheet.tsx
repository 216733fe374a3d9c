import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Check } from '@/components/Check/Check'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import type { CallError } from '@/lib/call/call'
import { type Asked, scopeOf } from '@/lib/consent/consent'
import { accountWords } from '@/lib/copy/account'
import { saidRefusal } from '@/lib/copy/refusals'
import { consentTexts } from '@/lib/session/consentTexts'
import { setConsent } from '@/lib/session/session'
import styles from './ConsentSheet.module.scss'

interface ConsentSheetProps {
  readonly asked: Asked
  readonly onAgreed: () => void
  readonly onDecline: () => void
}

/** The text of one purpose with one unticked box. Declining stands beside agreeing, with what it means. */
export function ConsentSheet({ asked, onAgreed, onDecline }: ConsentSheetProps) {
  const scope = scopeOf(asked)
  const text = consentTexts[scope]
  const words = accountWords.consents[asked]
  const [ticked, setTicked] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const agree = async (): Promise<void> => {
    const done = await setConsent(scope, true)
    if (done.ok) onAgreed()
    else setError(done.error)
  }
  if (!text) return null
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      {!ticked && <Text className={styles.note}>{accountWords.tickFirst}</Text>}
      <Button kind="primary" wide disabled={!ticked} onPress={agree}>
        {words.agree}
      </Button>
      <Button wide onPress={onDecline}>
        {words.decline}
      </Button>
    </>
  )
  return (
    <Sheet open title={text.title} onClose={onDecline} footer={footer}>
      <View className={styles.text}>
        {text.paragraphs.map((paragraph) => (
          <Text key={paragraph}>{paragraph}</Text>
        ))}
      </View>
      <Check label={words.box} checked={ticked} onChange={setTicked} />
      <Text className={styles.note}>{words.declineNote}</Text>
    </Sheet>
  )
}
