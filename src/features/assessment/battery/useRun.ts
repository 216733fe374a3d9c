import { useCallback, useEffect, useState } from 'react'
import { nowAt } from '@/lib/clock/clock'
import { newKey } from '@/lib/ids/ids'
import type { Finished } from '../sheet/finish'
import { dropRun, keepRun, keptRun } from './keep'
import { type BatteryRun, finishLeg, type LegPlan, startRun } from './run'

export interface RunInHand {
  /** Undefined while the phone is being read; null when there is none. */
  readonly run: BatteryRun | null | undefined
  /** Whether the person has started or gone on with the run on this page. */
  readonly going: boolean
  start(plans: readonly LegPlan[], localOnly: boolean): Promise<void>
  resume(): void
  restart(): Promise<void>
  finish(scale: string, finished: Finished): Promise<void>
}

/** The run of a battery, kept on the phone after every scale. */
export function useRun(battery: string): RunInHand {
  const [run, setRun] = useState<BatteryRun | null | undefined>(undefined)
  const [going, setGoing] = useState(false)
  useEffect(() => {
    let here = true
    void keptRun(battery).then((kept) => {
      if (here) setRun(kept)
    })
    return () => {
      here = false
    }
  }, [battery])

  const keep = useCallback(async (next: BatteryRun): Promise<void> => {
    // A phone that is full goes on from memory; every sheet says for itself that it was not kept.
    await keepRun(next, nowAt()).catch(() => undefined)
    setRun(next)
  }, [])

  return {
    run,
    going,
    async start(plans, localOnly) {
      await keep(startRun({ battery, runId: await newKey(), localOnly }, plans))
      setGoing(true)
    },
    resume: () => setGoing(true),
    async restart() {
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
      const declined = finished.kind === 'sheet' && finished.sheet.stage.name === 'local'
      await keep({ ...finishLeg(run, scale, result), localOnly: run.localOnly || declined })
    },
  }
}
