import { useCallback, useEffect, useState } from 'react'
import { newKey } from '@/lib/ids/ids'
import type { Finished } from '../sheet/finish'
import { sentAs } from '../sheet/fresh'
import { dropUnfinished } from '../sheet/keep'
import { changeRun, dropRun, hearRuns, keepRun, keptRun } from './keep'
import { type BatteryRun, finishLeg, type LegPlan, openLeg, resultSent, startRun } from './run'

export interface RunInHand {
  /** Undefined while the phone is being read; null when there is none. */
  readonly run: BatteryRun | null | undefined
  /** Whether the person has started or gone on with the run on this page. */
  readonly going: boolean
  /** False when the phone could not keep the last step. */
  readonly saved: boolean
  start(plans: readonly LegPlan[], localOnly: boolean): Promise<void>
  resume(): void
  restart(): Promise<void>
  finish(scale: string, finished: Finished): Promise<void>
}

/** The run of a battery, kept on the phone after every scale. */
export function useRun(battery: string): RunInHand {
  const [run, setRun] = useState<BatteryRun | null | undefined>(undefined)
  const [going, setGoing] = useState(false)
  const [saved, setSaved] = useState(true)
  useEffect(() => {
    let here = true
    keptRun(battery).then(
      (kept) => here && setRun(kept),
      () => here && setRun(null),
    )
    const stop = hearRuns((next) => {
      if (here && next.battery === battery) setRun(next)
    })
    return () => {
      here = false
      stop()
    }
  }, [battery])

  // A phone that is full goes on from memory, and the page says so.
  const noted = useCallback(
    (keeping: Promise<void>): Promise<void> =>
      keeping.then(
        () => setSaved(true),
        () => setSaved(false),
      ),
    [],
  )

  return {
    run,
    going,
    saved,
    async start(plans, localOnly) {
      const fresh = startRun({ battery, runId: await newKey(), localOnly }, plans)
      await noted(keepRun(fresh))
      setRun(fresh)
      setGoing(true)
    },
    resume: () => setGoing(true),
    async restart() {
      const open = run ? openLeg(run) : null
      if (run && open !== null)
        await dropUnfinished({ scale: open, batteryRun: { battery, runId: run.runId } })
      await dropRun(battery)
      setRun(null)
    },
    async finish(scale, finished) {
      if (!run) return
      const result =
        finished.kind === 'stored'
          ? ({ kind: 'stored', id: finished.resultId } as const)
          : ({ kind: 'sheet', id: finished.sheet.sheetId } as const)
      // Who declined to store the first sheet is not asked again at each of the next ones.
      const declined = finished.kind === 'sheet' && finished.declined === true
      await noted(
        changeRun(
          battery,
          (kept) => {
            const done = finishLeg(kept, scale, result)
            const resultId = sentAs(result.id)
            const told = resultId === null ? done : resultSent(done, result.id, resultId)
            return { ...told, localOnly: kept.localOnly || declined }
          },
          run,
        ),
      )
    },
  }
}
