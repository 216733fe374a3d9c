import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { keptRuns } from '../battery/keep'
import type { BatteryRun } from '../battery/run'
import { type KeptSheet, keptSheets } from '../sheet/keep'

/** What is on the phone: sheets and runs that were begun, and finished sheets that stayed here. */
export interface Kept {
  readonly begun: readonly KeptSheet[]
  readonly runs: readonly BatteryRun[]
  readonly finished: readonly KeptSheet[]
}

const nothing: Kept = { begun: [], runs: [], finished: [] }

/** Read anew each time the page shows. */
export function useKept(): Kept {
  const [kept, setKept] = useState(nothing)
  useDidShow(() => {
    void Promise.all([keptSheets(), keptRuns()]).then(([sheets, runs]) => setKept(sortedOut(sheets, runs)))
  })
  return kept
}

function sortedOut(sheets: readonly KeptSheet[], runs: readonly BatteryRun[]): Kept {
  const taking = sheets.filter(({ sheet }) => sheet.stage.name === 'taking')
  return {
    // A sheet of a run is gone on with through its run.
    begun: taking.filter(
      ({ sheet }) => sheet.batteryRun === undefined && Object.keys(sheet.answers).length > 0,
    ),
    runs: runs.filter((run) => run.legs.some((leg) => leg.state === 'open')),
    finished: sheets.filter(({ sheet }) => sheet.stage.name !== 'taking'),
  }
}
