import type { Handler } from '../../kernel/registry'
import { entriesOf } from './entryRepo'
import { presentEntries } from './present'

export const own: Handler<'activity.own'> = async (_input, context) => ({
  entries: await presentEntries(context, await entriesOf(context)),
})
