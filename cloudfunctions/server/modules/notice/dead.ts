import type { Handler } from '../../kernel/registry'
import { deadNotices } from './noticeRepo'

/** One screen; the rest comes up as these are tried again. */
const SHOWN = 20

export const dead: Handler<'staff.notice.dead'> = async (_input, { region }) => {
  const found = await deadNotices(region, SHOWN)
  return {
    notices: found.map(({ _id, kind, at, rounds, tried }) => ({
      id: _id,
      kind,
      at,
      rounds,
      tried: Object.fromEntries(
        Object.entries(tried).flatMap(([channel, outcome]) => (outcome === null ? [] : [[channel, outcome]])),
      ),
    })),
  }
}
