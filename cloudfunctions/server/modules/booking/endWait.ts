import { endWait as ended } from '@shared/domain/booking/ledger'
import { inTransaction } from '../../cloud/transaction'
import { nextFor, storeSeats } from './changes'
import { readSeat } from './seatRepo'
import { readWait, type WaitDocument, waitOf } from './waitRepo'

/**
 * Takes somebody off a waiting list; what was kept for them goes on to the next one, or is free, in the same step. Said
 * again it changes nothing.
 */
export const endWait = (
  { region, at }: { readonly region: string; readonly at: number },
  id: string,
  state: 'lapsed' | 'left',
  isDue: (wait: WaitDocument) => boolean = () => true,
): Promise<boolean> =>
  inTransaction(async (transaction) => {
    const found = await readWait(transaction, id)
    if (found?.region !== region || !isDue(found)) return false
    const seat = found.seatId === null ? null : await readSeat(transaction, found.seatId)
    const writes = ended(waitOf(found), state, seat, await nextFor(transaction, seat, at, [id]), at)
    if (!writes.waits) return false
    await storeSeats(transaction, { region, at }, writes)
    return true
  })
