/**
 * Where people are helped, one file a region. An entry without `verifiedOn` is on the operator's list of what to
 * verify, and on nobody's screen. A line that also stands in the region's file, for the help card, has the same number
 * and the same day there.
 */
import type { Entry } from '@shared/domain/directory/entry'
import miyi from './miyi.json'
import taizhou from './taizhou.json'
import wuhu from './wuhu.json'

/** By the region's id. The JSON is checked against the type by the sweep test; TypeScript widens its literals. */
export const directories = { taizhou, miyi, wuhu } as unknown as Readonly<Record<string, readonly Entry[]>>
