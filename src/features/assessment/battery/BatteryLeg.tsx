import { useEffect, useMemo, useState } from 'react'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { scaleOf } from '../scales/definitions'
import { headerOf, titleOf } from '../scales/title'
import { beginSheet } from '../sheet/begin'
import { type Finished, finishSheet } from '../sheet/finish'
import { unfinishedSheet } from '../sheet/keep'
import type { Sheet } from '../sheet/sheet'
import { Refusal } from '../take/Refusal'
import { TakeSheet } from '../take/TakeSheet'
import { questionsOf } from '../taking/questions'
import { type BatteryRun, runProgress } from './run'

export interface BatteryLegProps {
  readonly scaleId: string
  readonly run: BatteryRun
  /** False when the phone could not keep how far the run is. */
  readonly saved: boolean
  readonly onFinished: (scale: string, finished: Finished) => Promise<void>
}

/** One scale of a run: goes on with its sheet when one was begun, and hands the result to the run. */
export function BatteryLeg({ scaleId, run, saved, onFinished }: BatteryLegProps) {
  const [begun, setBegun] = useState<Sheet | null>(null)
  const scale = scaleOf(scaleId)
  const questions = useMemo(() => (scale === null ? null : questionsOf(scale)), [scale])
  const { battery, runId, localOnly } = run
  useEffect(() => {
    if (scale === null) return
    let here = true
    const batteryRun = { battery, runId }
    const found = unfinishedSheet({ scale: scale.id, batteryRun }, scale.version)
    void found
      .then((sheet) => sheet ?? beginSheet(scale, { localOnly, startedAt: nowAt(), batteryRun }))
      .then((sheet) => {
        if (here) setBegun(sheet)
      })
    return () => {
      here = false
    }
  }, [scale, battery, runId, localOnly])

  if (scale === null || questions === null)
    return (
      <Refusal
        title={assessmentWords.battery.title}
        text={assessmentWords.refusals.noWording(titleOf(scaleId))}
      />
    )
  if (begun === null)
    return (
      <Page title={headerOf(scale)}>
        <Skeleton />
      </Page>
    )
  const { part, parts, answered, of } = runProgress(run, 0)
  return (
    <TakeSheet
      scale={scale}
      questions={questions}
      begun={begun}
      unsaved={!saved}
      run={{ part, parts, before: answered, of }}
      onFinish={async (sheet) => onFinished(scaleId, await finishSheet(sheet, nowAt()))}
    />
  )
}
