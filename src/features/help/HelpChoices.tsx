import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { helpWords } from '@/lib/copy/help'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import { offerText } from '@/lib/share/share'
import { AskForm } from './AskForm'
import styles from './HelpCard.module.scss'
import type { SafetyAnswers } from './SafetyQuestions'
import { SayForm } from './SayForm'
import { Standing } from './Standing'
import type { HelpStanding } from './useStanding'

type Shown = 'expert' | 'trusted' | null

interface HelpChoicesProps {
  readonly answers: SafetyAnswers
  readonly standing: HelpStanding | null
  readonly onAsked: () => void
}

/** Three ways on, none pushed. */
export function HelpChoices({ answers, standing, onAsked }: HelpChoicesProps) {
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
      <Standing standing={standing} />
      {standing !== null && standing.standing !== 'none' && standing.standing !== 'refused' && (
        <SayForm attended={standing.standing !== 'unattended'} />
      )}
      {shown === 'expert' && (
        <Card>
          <AskForm
            about="self"
            answers={answers}
            onAsked={() => {
              setShown(null)
              onAsked()
            }}
          />
        </Card>
      )}
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
