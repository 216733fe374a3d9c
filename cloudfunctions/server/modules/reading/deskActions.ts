import type { ActionContext } from '../../kernel/context'
import { decideRequest, reasonOf, requestsAsked } from '../../kernel/readingRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler, ModuleHandlers } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { expertCards } from '../duty/experts'

/** Who asks, and why; never whose record it is, nor anything of it. */
async function asked(context: Pick<ActionContext, 'person' | 'region' | 'at' | 'sealer'>) {
  const found = await requestsAsked(context)
  const cards = await expertCards(
    context,
    found.map(({ staffId }) => staffId),
  )
  return {
    requests: found.map((request) => ({
      id: request._id,
      what: request.what,
      reason: reasonOf(context, request),
      by: cards.get(request.staffId)?.name ?? '',
      askedAt: request.askedAt,
    })),
  }
}

const list: Handler<'staff.reading.list'> = (_input, context) => asked(context)

const decide: Handler<'staff.reading.decide'> = async ({ id, approve }, context) => {
  const decided = await decideRequest(context, id, approve)
  if (!decided) return refuse('NOT_FOUND')
  await tellApps([decided.staffId])
  return asked(context)
}

/** The supervisors' side of reading a minor's record for no task at hand. */
export const readingDesk: ModuleHandlers<'staff.reading'> = {
  'staff.reading.list': list,
  'staff.reading.decide': decide,
}
