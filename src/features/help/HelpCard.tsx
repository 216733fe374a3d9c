import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Sheet } from '@/components/Sheet/Sheet'
import { helpWords } from '@/lib/copy/help'
import { closeHelp, useHelp } from '@/lib/help/help'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import styles from './HelpCard.module.scss'
import { HelpChoices } from './HelpChoices'
import { HelpLines } from './HelpLines'
import { type SafetyAnswers, SafetyQuestions } from './SafetyQuestions'
import { useStanding } from './useStanding'

/**
 * The help card. It is in the first load of every page and needs no network, no session and no permission:
 * telephone lines first, then two questions that may be skipped, then three equal choices.
 */
export function HelpCard() {
  const reason = useHelp()
  return (
    <Sheet open={reason !== null} title={helpWords.title} onClose={closeHelp}>
      <Help />
    </Sheet>
  )
}

function Help() {
  const [answers, setAnswers] = useState<SafetyAnswers>({ safe: null, company: null })
  const { standing, refresh } = useStanding()
  useLive(refresh)
  return (
    <>
      <Text className={styles.words}>{helpWords.calm}</Text>
      <HelpLines />
      <Text className={styles.words}>{helpWords.urgent}</Text>
      <Card>
        <SafetyQuestions answers={answers} onAnswer={setAnswers} />
      </Card>
      <HelpChoices answers={answers} standing={standing} onAsked={refresh} />
      <Button
        kind="quiet"
        onPress={() => {
          closeHelp()
          go('packages/help/worry/index')
        }}
      >
        {helpWords.worry}
      </Button>
      <Text className={styles.quiet}>{helpWords.stay}</Text>
    </>
  )
}
