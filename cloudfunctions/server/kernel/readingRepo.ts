import { command, db } from '../cloud/database'
import type { ActionContext } from './context'

/** That one of the staff wants to read a minor's record for no task at hand, why, and what a supervisor said. */
export interface RequestDocument {
  readonly _id: string
  readonly region: string
  readonly staffId: string
  /** Whose record it is. */
  readonly personId: string
  readonly what: 'letter' | 'crisis'
  readonly objectId: string
  /** Sealed. */
  readonly reason: string
  readonly state: 'asked' | 'approved' | 'declined'
  readonly askedAt: number
  readonly decidedBy: string | null
  readonly decidedAt: number | null
  /** Until when it is good for reading, or for being decided. */
  readonly expiresAt: number
}

type Context = Pick<ActionContext, 'person' | 'region' | 'at'>

const requests = db.collection<RequestDocument>('reading_requests')
const DAY_MS = 86_400_000
const ASKED_MS = 7 * DAY_MS
const APPROVED_MS = DAY_MS
const SHOWN = 20

const reasonPlace = (id: string) => ({ collection: 'reading_requests', id, field: 'reason' })
export const reasonOf = (
  { sealer }: Pick<ActionContext, 'sealer'>,
  { _id, reason }: RequestDocument,
): string => sealer.open(reason, reasonPlace(_id))

/** The newest of this person for this record that is not over. */
export async function requestFor(
  { person, at }: Pick<Context, 'person' | 'at'>,
  objectId: string,
): Promise<RequestDocument | null> {
  const [newest] = await requests.find(
    { staffId: person._id, objectId },
    { order: [['askedAt', 'desc']], limit: 1 },
  )
  return newest && newest.expiresAt > at ? newest : null
}

/** Writes a request down, once per effect. */
export const addRequest = (
  { effectId, person, region, at, sealer }: Context & Pick<ActionContext, 'effectId' | 'sealer'>,
  record: Pick<RequestDocument, 'personId' | 'what' | 'objectId'>,
  reason: string,
): Promise<boolean> =>
  requests.insert({
    _id: effectId,
    region,
    staffId: person._id,
    ...record,
    reason: sealer.seal(reason, reasonPlace(effectId)),
    state: 'asked',
    askedAt: at,
    decidedBy: null,
    decidedAt: null,
    expiresAt: at + ASKED_MS,
  })

/** What waits for a supervisor, the longest waiting first; nobody decides on what is their own. */
export async function requestsAsked({ person, region, at }: Context): Promise<readonly RequestDocument[]> {
  const found = await requests.find(
    { region, state: 'asked', expiresAt: command().gt(at) },
    { order: [['expiresAt', 'asc']], limit: SHOWN },
  )
  return found.filter(({ staffId }) => staffId !== person._id)
}

/** Decides on somebody else's request; of two who do at once the first one has. Null when there is none to decide on. */
export async function decideRequest(
  { person, region, at }: Context,
  id: string,
  approve: boolean,
): Promise<RequestDocument | null> {
  const _ = command()
  const open = { _id: id, region, state: 'asked', expiresAt: _.gt(at), staffId: _.neq(person._id) }
  const decision = approve
    ? { state: 'approved', expiresAt: at + APPROVED_MS }
    : { state: 'declined', expiresAt: at }
  const decided = await requests.update(open, { ...decision, decidedBy: person._id, decidedAt: at })
  return decided === 1 ? requests.get(id) : null
}
