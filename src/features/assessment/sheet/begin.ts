import { newKey } from '@/lib/ids/ids'
import type { Sheet } from './sheet'

/** A new, empty sheet. */
export async function beginSheet(
  scale: { readonly id: string; readonly version: number },
  options: {
    readonly localOnly: boolean
    readonly startedAt: number
    readonly batteryRun?: Sheet['batteryRun']
  },
): Promise<Sheet> {
  const { localOnly, startedAt, batteryRun } = options
  return {
    sheetId: await newKey(),
    scale: scale.id,
    version: scale.version,
    answers: {},
    startedAt,
    localOnly,
    reported: [],
    stage: { name: 'taking' },
    revision: 0,
    ...(batteryRun === undefined ? {} : { batteryRun }),
  }
}
