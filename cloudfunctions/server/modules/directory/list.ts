import { standingOf } from '@shared/domain/directory/freshness'
import { dateOn } from '@shared/kit/time'
import { directoryOf } from '../../catalog/directory'
import type { ActionContext } from '../../kernel/context'
import type { Handler } from '../../kernel/registry'
import { entryView } from './present'

type Here = Pick<ActionContext, 'region' | 'at'>

/** What may be shown as fact today. */
const shownIn = ({ region, at }: Here) => {
  const today = dateOn(at)
  return directoryOf(region).filter(({ verifiedOn }) => standingOf(verifiedOn, today) !== 'hidden')
}

/** One of those, or null. */
export const shownPlace = (here: Here, id: string) => shownIn(here).find((entry) => entry.id === id) ?? null

export const list: Handler<'directory.list'> = async (_input, context) => ({
  entries: shownIn(context).map(entryView),
})
