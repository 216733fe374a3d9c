import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { helpWords } from '@/lib/copy/help'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import { offerText } from '@/lib/share/share'
import styles from './HelpCard.module.scss'

type Shown = 'expert' | 'trusted' | null

/** Three ways on, none pushed. What does not exist yet says so and points to the phone. */
export function HelpChoices() {
  const [shown, setShown] = useState<Shown>(null)
  return (
    <View className={styles.choices}>
      <Text>{helpWords.choices}</Text>
      <Card
        icon="phone"
        title={helpWords.callNow}
        note={helpWords.callNowNote}
        onPress={() => dial(nationalLines.support)}
      />
      <Card
        icon="user"
        title={helpWords.expert}
        note={helpWords.expertNote}
        onPress={() => setShown('expert')}
      />
      {shown === 'expert' && <Notice kind="warning">{helpWords.expertWords}</Notice>}
      <Card
        icon="heart"
        title={helpWords.trusted}
        note={helpWords.trustedNote}
        onPress={() => setShown('trusted')}
      />
      {shown === 'trusted' && <TrustedMessage />}
    </View>
  )
}

function TrustedMessage() {
  const [outcome, setOutcome] = useState<'shared' | 'copied' | 'failed' | null>(null)
  const offer = async (): Promise<void> => setOutcome(await offerText(helpWords.trustedWords))
  return (
    <Card tone="primary">
      <Text userSelect>{helpWords.trustedWords}</Text>
      <Text className={styles.hours}>{helpWords.trustedHint}</Text>
      <Button icon="copy" onPress={offer}>
        {helpWords.copy}
      </Button>
      {outcome && (
        <Notice kind={outcome === 'failed' ? 'warning' : 'done'}>
          {{ shared: helpWords.shared, copied: helpWords.copied, failed: helpWords.notCopied }[outcome]}
        </Notice>
      )}
    </Card>
  )
}
