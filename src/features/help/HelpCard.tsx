import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Sheet } from '@/components/Sheet/Sheet'
import { helpWords } from '@/lib/copy/help'
import { closeHelp, useHelp } from '@/lib/help/help'
import { useKept } from '@/lib/kept/kept'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import type { Route } from '@/lib/navigation/routes'
import { type Plan, safetyPlan } from '@/lib/plan/plan'
import styles from './HelpCard.module.scss'
import { HelpChoices } from './HelpChoices'
import { HelpLines } from './HelpLines'
import { PlanCard } from './PlanCard'
import { type SafetyAnswers, SafetyQuestions } from './SafetyQuestions'
import { useStanding } from './useStanding'

/**
 * The help card. It is in the first load of every page and needs no network, no session and no permission:
 * the plan that its owner wrote for this moment, if there is one, telephone lines, then two questions that may be
 * skipped, then three equal choices.
 */
export function HelpCard() {
  const reason = useHelp()
  const plan = useKept(safetyPlan)
  return (
    <Sheet open={reason !== null} title={helpWords.title} onClose={closeHelp}>
      <Help plan={plan} aboutOther={reason === 'words_about_other'} />
    </Sheet>
  )
}

interface HelpProps {
  readonly plan: Plan | null
  /** The words spoke of somebody else: what can be done for another person comes right after the numbers. */
  readonly aboutOther: boolean
}

function Help({ plan, aboutOther }: HelpProps) {
  const [answers, setAnswers] = useState<SafetyAnswers>({ safe: null, company: null })
  const { standing, refresh } = useStanding()
  useLive(refresh)
  return (
    <>
      <PlanCard plan={plan} />
      <Text className={styles.words}>{helpWords.calm}</Text>
      <HelpLines />
      <Text className={styles.words}>{helpWords.urgent}</Text>
      {aboutOther && (
        <Card
          icon="heart"
          title={helpWords.other}
          note={helpWords.otherNote}
          onPress={() => leaveFor('packages/help/worry/index')}
        />
      )}
      <Card>
        <SafetyQuestions answers={answers} onAnswer={setAnswers} />
      </Card>
      <HelpChoices answers={answers} standing={standing} onAsked={refresh} />
      {!aboutOther && <Away to="packages/help/worry/index">{helpWords.worry}</Away>}
      <Away to="packages/help/directory/index">{helpWords.directory}</Away>
      <Text className={styles.quiet}>{helpWords.stay}</Text>
    </>
  )
}

interface AwayProps {
  readonly to: Route
  readonly children: string
}

function leaveFor(to: Route): Promise<void> {
  closeHelp()
  return go(to)
}

/** A way from the card to a page. */
function Away({ to, children }: AwayProps) {
  return (
    <Button kind="quiet" onPress={() => leaveFor(to)}>
      {children}
    </Button>
  )
}
