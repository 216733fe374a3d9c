import type { Battery } from '@catalog/batteries/all'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { Sheet } from '@/components/Sheet/Sheet'
import { Toggle } from '@/components/Toggle/Toggle'
import { assessmentWords } from '@/lib/copy/assessment'
import { Section } from '../home/Section'
import styles from '../intro/Intro.module.scss'
import { LegList } from './LegList'
import { legRows } from './legRows'
import { type BatteryRun, type LegPlan, openLeg, runProgress, startRun } from './run'
import type { RunInHand } from './useRun'

const words = assessmentWords.battery
const intro = assessmentWords.intro

export interface BatteryIntroProps {
  readonly battery: Battery
  readonly plans: readonly LegPlan[]
  /** A run that was begun earlier, or null. */
  readonly kept: BatteryRun | null
  readonly hand: RunInHand
}

/** What a check-up holds and what is left out, before the first question or before going on. */
export function BatteryIntro({ battery, plans, kept, hand }: BatteryIntroProps) {
  const [localOnly, setLocalOnly] = useState(false)
  const [asking, setAsking] = useState(false)
  const run = kept ?? startRun({ battery: battery.id, runId: '', localOnly }, plans)
  const { part, parts, of } = runProgress(run, 0)
  const footer = kept ? (
    <>
      <Button kind="primary" wide onPress={hand.resume}>
        {openLeg(kept) === null ? words.summary : words.continue}
      </Button>
      <Button kind="plain" wide onPress={() => setAsking(true)}>
        {words.restart}
      </Button>
    </>
  ) : (
    <Button kind="primary" wide disabled={parts === 0} onPress={() => hand.start(plans, localOnly)}>
      {words.start}
    </Button>
  )
  return (
    <Page title={battery.name} footer={footer}>
      <View className={styles.intro}>
        {kept !== null && openLeg(kept) !== null && <Bubble from="guide">{words.resume(part, parts)}</Bubble>}
        {kept === null && (
          <>
            <Bubble from="guide">
              {parts === 0 ? words.nothingLeft : words.hello(battery.name, parts, of)}
            </Bubble>
            <Bubble from="guide">{intro.notDiagnosis}</Bubble>
            <Bubble from="guide">{localOnly ? intro.whoLocal : intro.who}</Bubble>
          </>
        )}
        <Sheet
          open={asking}
          title={words.restartAsk}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="danger" wide onPress={() => hand.restart().then(() => setAsking(false))}>
                {words.restartYes}
              </Button>
              <Button kind="plain" wide onPress={() => setAsking(false)}>
                {words.restartNo}
              </Button>
            </>
          }
        >
          <Text>{words.restartWords}</Text>
        </Sheet>
        <Section title={words.contents}>
          <LegList legs={legRows(run)} />
        </Section>
        {kept === null && (
          <View className={styles.choice}>
            <Toggle
              label={intro.localOnly}
              hint={localOnly ? intro.localOnlyOn : intro.localOnlyOff}
              on={localOnly}
              onChange={setLocalOnly}
            />
          </View>
        )}
      </View>
    </Page>
  )
}
