import { type Next, putAwayAt, type ThreadState, toldQuietAt } from '@shared/domain/letter/thread'
import { isHeld } from '@shared/domain/letter/wish'
import { DAY } from '@shared/kit/time'
import { regionSettings } from '../../catalog/region'
import { command, db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'
import {
  type Asked,
  inOrder,
  newestFirst,
  type Place,
  type Position,
  readPlace,
  writePlace,
} from '../../kernel/cursor'

export interface ThreadDocument {
  readonly _id: string
  readonly region: string
  readonly writerId: string
  /** Under which its writer sent it. Missing in threads that are older than this. */
  readonly key?: string | null
  /** Who has it; null while nobody does. */
  readonly expertId: string | null
  /** Whom the writer asked for. */
  readonly wishedExpertId: string | null
  /** Until when it is kept for that expert; 0 or missing when it waits for all. */
  readonly heldUntil?: number
  readonly state: ThreadState
  readonly topic: string | null
  /** Whoever answers may read the writer's situation card. */
  readonly withCard: boolean
  /** Sealed: people choose their own names. */
  readonly alias: string
  /** 0 before 1 in every queue: words that ask for help at once. */
  readonly rank: 0 | 1
  readonly openedAt: number
  readonly lastAt: number
  readonly lastSeq: number
  readonly seenByWriter: number
  readonly seenByExpert: number
  /** When a reply is owed, or the largest number while none is. */
  readonly dueAt: number
  readonly dueKnown: boolean
  /** Since when the reply is owed: what a promise is counted from. */
  readonly owedAt: number
  /** What was promised for this reply before, the first one first. Missing in threads that are older than this. */
  readonly earlierPromises?: readonly EarlierPromise[]
  /** When whoever has it got it; 0 while nobody has. */
  readonly takenAt: number
  /** When an expert last replied; 0 before the first reply. */
  readonly repliedAt: number
  /** It waits for all because the one who had it is not there. */
  readonly expertAway: boolean
  /** When the promise is looked at next: to remind, then because it is broken; or the largest number. */
  readonly watchAt: number
  readonly closedAt: number | null
  /**
   * When it is looked at because nobody says anything: to tell its writer that it will be put away, then to do so; or the
   * largest number. Missing in threads that are older than this, until the clock has seen them.
   */
  readonly quietAt?: number
  /** When the writer was told that it will be put away; null while that was not said since the last word. */
  readonly quietToldAt?: number | null
  /** When each side last wrote a key, or 0. */
  readonly writerTypedAt: number
  readonly expertTypedAt: number
  readonly rating: { readonly helpful: boolean | null } | null
  /** 1 to 5; how heavy it felt. */
  readonly before: number | null
  readonly after: number | null
  /** A volunteer may take it. */
  readonly forVolunteers: boolean
  /** The volunteer who writes drafts for it; null while nobody does. */
  readonly volunteerId: string | null
  /** The draft that waits for a supervisor; null while none does. */
  readonly draftId: string | null
}

/** A promise that was moved, with who has caused that and when. */
export interface EarlierPromise {
  readonly dueAt: number
  readonly movedAt: number
  readonly actorId: string
}

/**
 * The best that was promised for the reply that is owed. How long somebody waited is measured by this one: a day that
 * is closed makes nobody wait less, and a promise that was moved on is late by the first one.
 */
export const bestPromise = ({
  dueAt,
  earlierPromises = [],
}: Pick<ThreadDocument, 'dueAt' | 'earlierPromises'>): number =>
  Math.min(dueAt, ...earlierPromises.map((earlier) => earlier.dueAt))

type Owner = Pick<ActionContext, 'person' | 'region'>
type Sealing = Pick<ActionContext, 'sealer'>

const threads = db.collection<ThreadDocument>('threads')

/** Sorts after every due time. */
export const NEVER = Number.MAX_SAFE_INTEGER

/** What stands in a thread to which no reply is owed. */
export const owesNothing = { dueAt: NEVER, dueKnown: true, watchAt: NEVER } as const
/** What the rules say of a thread, as it is stored. What is promised anew the caller knows. */
export const stood = ({ owed, ...standing }: Next) => ({
  ...standing,
  ...(owed === 'none' ? owesNothing : {}),
})
export const owes = ({ dueAt }: Pick<ThreadDocument, 'dueAt'>): boolean => dueAt !== NEVER

/** Whether it is kept for the one whom its writer asked for. */
export const holds = ({ wishedExpertId, heldUntil = 0, rank }: ThreadDocument, at: number): boolean =>
  isHeld({ wishedExpertId, heldUntil, rank }, at)

type Quiet = Pick<ThreadDocument, 'region' | 'state' | 'lastAt'>
const quietMs = ({ region }: Quiet): number => regionSettings(region).quietDays * DAY

/** What stands in a thread in which nobody has said for how long it may be quiet. */
export const quietOf = (thread: Quiet) => ({
  quietAt: toldQuietAt(thread, quietMs(thread)) ?? NEVER,
  quietToldAt: null,
})
/** The same after a change of it: without a new word its days go on, and what its writer was told stands. */
export const quietAfter = (before: Quiet, after: Quiet) =>
  before.state === after.state && before.lastAt === after.lastAt ? {} : quietOf(after)
/** What stands in it once its writer was told. */
export const quietTold = (thread: Quiet, toldAt: number) => ({
  quietAt: putAwayAt({ ...thread, toldAt }, quietMs(thread)),
  quietToldAt: toldAt,
})
/** When it is put away by itself, once its writer was told so. */
export const closesAt = ({ state, quietAt, quietToldAt }: ThreadDocument): number | null =>
  state === 'answered' && quietAt !== undefined && quietToldAt ? quietAt : null

/** What stands in a thread that no volunteer has. */
export const withoutVolunteer = { volunteerId: null, draftId: null } as const

const aliasPlace = (id: string) => ({ collection: 'threads', id, field: 'alias' })
export const sealedAlias = ({ sealer }: Sealing, id: string, alias: string): string =>
  sealer.seal(alias, aliasPlace(id))
export const aliasOf = ({ sealer }: Sealing, { _id, alias }: ThreadDocument): string =>
  sealer.open(alias, aliasPlace(_id))

export const findThread = (id: string) => threads.get(id)

/** Only the writer's own: a foreign id and an unknown one take the same query to the same nothing. */
export async function ownThread({ person, region }: Owner, id: string): Promise<ThreadDocument | null> {
  const [found] = await threads.find({ _id: id, writerId: person._id, region }, { limit: 1 })
  return found ?? null
}

/** A thread of this region, whoever has it. */
export async function regionThread(
  { region }: Pick<Owner, 'region'>,
  id: string,
): Promise<ThreadDocument | null> {
  const [found] = await threads.find({ _id: id, region }, { limit: 1 })
  return found ?? null
}

export const ownThreads = ({ person, region }: Owner, page: { after: Position | null; limit: number }) =>
  newestFirst(threads, 'lastAt', { writerId: person._id, region }, page)

/** The expert whom this writer had last, if any. */
export async function lastExpertOf({ person, region }: Owner): Promise<string | null> {
  const recent = await newestFirst(
    threads,
    'lastAt',
    { writerId: person._id, region },
    { after: null, limit: 10 },
  )
  return recent.find(({ expertId }) => expertId !== null)?.expertId ?? null
}

/** A night's letters are all due together: then whoever waits longest comes first. */
const queueKeys = ['rank', 'dueAt', 'owedAt'] as const
const QUEUE = [...queueKeys.map((key) => [key, 'asc'] as const), ['_id', 'asc'] as const]

const DUE = [
  ['dueAt', 'asc'],
  ['_id', 'asc'],
] as const

type Page = Asked<ThreadDocument, Place>

export const waitingThreads = ({ region }: Pick<Owner, 'region'>, page: Page) =>
  inOrder(threads, queueKeys, { region, state: 'waiting' }, page)

const placeIn = ({ rank, dueAt, owedAt, _id }: ThreadDocument): Place => ({
  by: [rank, dueAt, owedAt],
  id: _id,
})
/** How many numbers a place in the queue has. */
const NUMBERS = queueKeys.length

export const queueCursor = (thread: ThreadDocument): string => writePlace(placeIn(thread))
export const readQueueCursor = (text: string): Place | null => readPlace(text, NUMBERS)

/** Replies that are owed although their time has passed, the longest late first. To what is owed none no time passes. */
export const overdueThreads = (
  { region, at }: Pick<ActionContext, 'region' | 'at'>,
  { after, limit }: { readonly after: Position | null; readonly limit: number },
) =>
  inOrder(
    threads,
    ['dueAt'],
    { region, dueAt: command().lt(at) },
    { after: after && { by: [after.at], id: after.id }, limit },
  )

/** What is owed a reply, whoever has it. */
export async function openThreads(region: string, limit: number) {
  const fields = ['rank', 'dueAt', 'earlierPromises']
  const waiting = await threads.find({ region, state: 'waiting' }, { order: QUEUE, limit, fields })
  const assigned = await threads.find({ region, state: 'assigned' }, { order: QUEUE, limit, fields })
  return [...waiting, ...assigned]
}

/** The replies that these experts owe. */
export async function owedByExperts(experts: readonly string[], limit: number): Promise<readonly unknown[]> {
  if (experts.length === 0) return []
  const where = { expertId: command().in([...experts]), state: 'assigned' }
  return threads.find(where, { order: QUEUE, limit, fields: ['_id'] })
}

/** The order of what an expert has open: owed replies first. */
const openStates = ['assigned', 'answered'] as const

export const openCursor = (thread: ThreadDocument): string => {
  const { by, id } = placeIn(thread)
  return writePlace({ by: [(openStates as readonly string[]).indexOf(thread.state), ...by], id })
}
export const readOpenCursor = (text: string): Place | null => readPlace(text, 1 + NUMBERS)

/** What an expert has open: owed replies first. */
export async function threadsOf(
  expertId: string,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<ThreadDocument[]> {
  const [from = 0, ...by] = after?.by ?? []
  const found: ThreadDocument[] = []
  for (const [index, state] of openStates.entries()) {
    if (index < from || found.length >= limit) continue
    const place = after && index === from ? { by, id: after.id } : null
    const page = { after: place, limit: limit - found.length }
    found.push(...(await inOrder(threads, queueKeys, { expertId, state }, page)))
  }
  return found
}

/** Letters that a volunteer may take, the next due first. */
export const volunteerQueue = ({ region }: Pick<Owner, 'region'>, limit: number) =>
  threads.find({ region, state: 'waiting', forVolunteers: true, volunteerId: null }, { order: DUE, limit })

/** What a volunteer has, owed replies first. */
export const threadsOfVolunteer = ({ person, region }: Owner, limit: number) =>
  threads.find({ region, volunteerId: person._id }, { order: DUE, limit })

/** Threads whose promise is to be looked at, the longest due first. */
export const threadsToWatch = (region: string, at: number, limit: number) =>
  threads.find(
    { region, watchAt: command().lte(at) },
    { order: [['watchAt', 'asc']], limit, fields: ['_id'] },
  )

/** Threads that are owed a reply and still watched, after a place in the order in which they are looked at. */
export const watchedAfter = (
  region: string,
  after: { readonly watchAt: number; readonly id: string } | null,
  limit: number,
): Promise<Pick<ThreadDocument, '_id' | 'watchAt'>[]> =>
  inOrder(
    threads,
    ['watchAt'],
    { region, watchAt: command().lt(NEVER) },
    { after: after && { by: [after.watchAt], id: after.id }, limit, fields: ['watchAt'] },
  )

/** Answered threads in which nobody has said anything for long enough, the longest first. */
export const quietThreads = (region: string, at: number, limit: number) =>
  threads.find(
    { region, quietAt: command().lte(at) },
    { order: [['quietAt', 'asc']], limit, fields: ['_id'] },
  )

/** Threads of which nobody has counted yet for how long they are quiet. */
export const uncountedThreads = (region: string, limit: number) =>
  threads.find({ region, quietAt: null }, { limit, fields: ['region', 'state', 'lastAt'] })

/** Counts it, unless a word was faster. */
export const countQuiet = ({ _id, ...thread }: Quiet & Pick<ThreadDocument, '_id'>) =>
  threads.update({ _id, quietAt: null }, quietOf(thread))

/** Says how far one side has read; it never goes back, nor beyond what there is. */
export async function markSeen(
  thread: ThreadDocument,
  side: 'seenByWriter' | 'seenByExpert',
  seen: number,
): Promise<ThreadDocument> {
  const upTo = Math.min(seen, thread.lastSeq)
  if (upTo <= thread[side]) return thread
  await threads.update({ _id: thread._id }, { [side]: command().max(upTo) })
  return { ...thread, [side]: upTo }
}

/** When each side last typed; 0 once what it typed was sent. */
export type TypedAt = 'writerTypedAt' | 'expertTypedAt'

/** Says that one side is writing. */
export const markTyping = (id: string, side: TypedAt, at: number) =>
  threads.update({ _id: id }, { [side]: at })

/** How many threads stand before this one in the queue, at most `limit`. */
export async function aheadOf(
  { _id, region, rank, dueAt, owedAt }: ThreadDocument,
  limit: number,
): Promise<number> {
  const { lt } = command()
  const before = (where: Readonly<Record<string, unknown>>) =>
    threads.find({ region, state: 'waiting', ...where }, { order: QUEUE, limit, fields: ['_id'] })
  const parts = await Promise.all([
    rank === 0 ? [] : before({ rank: 0 }),
    before({ rank, dueAt: lt(dueAt) }),
    before({ rank, dueAt, owedAt: lt(owedAt) }),
    before({ rank, dueAt, owedAt, _id: lt(_id) }),
  ])
  return Math.min(limit, parts.flat().length)
}

/** The rating is set whole: given as a plain object the SDK would write into the null that stands there. */
export const rateThread = (
  id: string,
  { rating, before, after }: Pick<ThreadDocument, 'rating' | 'before' | 'after'>,
) => threads.update({ _id: id }, { rating: command().set(rating), before, after })
