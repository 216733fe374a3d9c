import type { ActionContext } from '../../kernel/context'
import type { VisitDocument } from './visitRepo'

/** Somebody who called the front desk: how to ask for them, and where to call back. */
interface Caller {
  readonly name: string
  readonly phone: string
}

type Sealing = Pick<ActionContext, 'sealer'>

const place = (id: string) => ({ collection: 'booking_visits', id, field: 'caller' })

export const sealedCaller = ({ sealer }: Sealing, visitId: string, caller: Caller): string =>
  sealer.seal(JSON.stringify(caller), place(visitId))

export const callerOf = (
  { sealer }: Sealing,
  { _id, caller }: Pick<VisitDocument, '_id' | 'caller'>,
): Caller | null => (caller === null ? null : JSON.parse(sealer.open(caller, place(_id))))
