import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentVisit } from './present'
import { ownVisit, rateVisit } from './visitRepo'

export const rate: Handler<'booking.rate'> = async ({ id, helpful }, context) => {
  const visit = await ownVisit(context, id)
  if (!visit) return refuse('NOT_FOUND')
  if (visit.state !== 'done') return refuse('VISIT_TOO_EARLY')
  await rateVisit(id, helpful)
  return presentVisit(context, { ...visit, helpful })
}
