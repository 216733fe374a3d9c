import { isSampled } from '@shared/domain/letter/sample'
import { regionSettings } from '../../catalog/region'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { SampleDocument } from './sampleRepo'

/** What of a thread that is being closed is kept for who looks at it. */
interface Closing {
  readonly _id: string
  readonly region: string
  readonly topic: string | null
  readonly expertId: string | null
}

/** Draws lots for a thread as it is closed: a share of all, by a keyed digest that nobody at the desk can know. */
export async function drawSample(
  transaction: Transaction,
  { closedBy, at, digest }: Pick<ActionContext, 'at' | 'digest'> & { readonly closedBy: string },
  { _id, region, topic, expertId }: Closing,
): Promise<void> {
  if (!isSampled(digest('sample', _id), regionSettings(region).supervision.samplePercent)) return
  const closing = { expertId, closedBy, closedAt: at }
  const earlier = await transaction.get<SampleDocument>('samples', _id)
  // Closed again: it waits as what it is now; what was looked at once is not looked at twice.
  if (earlier?.state === 'waiting') await transaction.update('samples', _id, closing)
  if (earlier) return
  const document: SampleDocument = {
    _id,
    region,
    topic,
    ...closing,
    state: 'waiting',
    reviewedBy: null,
    reviewedAt: null,
    form: '',
  }
  await transaction.insert('samples', document)
}
