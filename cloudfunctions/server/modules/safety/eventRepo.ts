import type { Output } from '@shared/contracts'
import { db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

export type SafetySource = Output<'staff.safety.list'>['open'][number]['sources'][number]

/** What happened, never a level. */
export interface Said {
  readonly item?: number
  readonly code?: number
  readonly reason?: string
  readonly words?: string
  readonly safe?: boolean | null
  readonly company?: boolean | null
}

interface EventDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  /** Null for what brings the help card and calls nobody. */
  readonly caseId: string | null
  readonly source: SafetySource
  readonly scale: string | null
  readonly version: number | null
  readonly threadId: string | null
  /** Sealed JSON of `Said`. */
  readonly said: string
  /** The phone's claim, never after it was stored. */
  readonly happenedAt: number
  readonly storedAt: number
}

/** Something that may mean that somebody needs a person now. */
export interface Happened {
  readonly id: string
  readonly source: SafetySource
  readonly scale?: { readonly id: string; readonly version: number }
  readonly threadId?: string
  readonly said: Said
  /** The phone's claim of when. */
  readonly happenedAt: number
}

type Context = Pick<ActionContext, 'region' | 'at' | 'sealer'> & { readonly person: { readonly _id: string } }

const events = db.collection<EventDocument>('safety_events')
/** A case with more is one that somebody has long been with. */
const SHOWN = 50

const saidPlace = (id: string) => ({ collection: 'safety_events', id, field: 'said' })

/** Throws on a duplicate, as the transaction does. */
export async function addEvent(
  transaction: Transaction,
  { person, region, at, sealer }: Context,
  { id, source, scale, threadId, said, happenedAt }: Happened,
  caseId: string | null,
): Promise<void> {
  const document: EventDocument = {
    _id: id,
    region,
    personId: person._id,
    caseId,
    source,
    scale: scale?.id ?? null,
    version: scale?.version ?? null,
    threadId: threadId ?? null,
    said: sealer.seal(JSON.stringify(said), saidPlace(id)),
    // A phone's clock may be wrong by years, but nothing has happened after it was told.
    happenedAt: Math.min(happenedAt, at),
    storedAt: at,
  }
  await transaction.insert('safety_events', document)
}

/** When it was stored, if it was. */
export const storedAtOf = async (id: string): Promise<number | null> =>
  (await events.get(id))?.storedAt ?? null

/** The lines that this person wrote for those on duty, in order. */
export async function saidBy({
  sealer,
  person,
  region,
}: Pick<ActionContext, 'sealer' | 'person' | 'region'>) {
  const found = await events.find(
    { personId: person._id, source: 'said', region },
    { order: [['happenedAt', 'desc']], limit: SHOWN },
  )
  return found.reverse().map(({ _id, said, happenedAt }) => {
    const { words = '' } = JSON.parse(sealer.open(said, saidPlace(_id))) as Said
    return { text: words, at: happenedAt }
  })
}

/** What happened in a case, in order; of very many the newest. */
export async function eventsOf({ sealer }: Pick<ActionContext, 'sealer'>, caseId: string) {
  const found = await events.find({ caseId }, { order: [['storedAt', 'desc']], limit: SHOWN })
  return found.reverse().map((event) => ({
    ...event,
    said: JSON.parse(sealer.open(event.said, saidPlace(event._id))) as Said,
  }))
}
