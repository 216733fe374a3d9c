import type { CaseState } from '@shared/domain/crisis/case'
import type { FollowUpOutcome } from '@shared/domain/crisis/followUp'
import { command, db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'
import type { SafetySource } from './eventRepo'

/** A caring contact; `on` is `YYYY-MM-DD`. */
export interface FollowUp {
  readonly on: string
  readonly outcome: FollowUpOutcome | null
  readonly signedBy: string | null
  readonly signedAt: number | null
}

/** Somebody who may need a person now: everything that happened until two people agreed that it is over. */
export interface CaseDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly state: CaseState
  readonly sources: readonly SafetySource[]
  /** Since when somebody is being called. */
  readonly since: number
  /** How many steps of the calling were carried out. */
  readonly steps: number
  /** When the next step is due, or NEVER. */
  readonly pageAt: number
  /** Whether anybody on duty could be called. */
  readonly attended: boolean
  /** Who was called in this round, by personId. */
  readonly paged: readonly string[]
  /** The letter in which words asked for help. */
  readonly threadId: string | null
  /** Sealed. */
  readonly phone: string | null
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: number | null
  readonly followUps: readonly FollowUp[]
  /** When somebody is reminded of the next caring contact, or NEVER. */
  readonly remindAt: number
  /** Who has asked to close it first. */
  readonly closeAskedBy: string | null
}

/** Which case of a person is the newest. `_id` is the personId; everything new of one person meets here. */
export interface CurrentCase {
  readonly _id: string
  readonly region: string
  readonly caseId: string
}

/** Sorts after every time. */
export const NEVER = Number.MAX_SAFE_INTEGER

/** As many as somebody can look through; the rest moves up. */
const SHOWN = 20

type Here = Pick<ActionContext, 'region'>
type Sealing = Pick<ActionContext, 'sealer'>

const cases = db.collection<CaseDocument>('safety_cases')
const current = db.collection<CurrentCase>('safety_people')

const phonePlace = (id: string) => ({ collection: 'safety_cases', id, field: 'phone' })
export const sealedPhone = ({ sealer }: Sealing, id: string, phone: string): string =>
  sealer.seal(phone, phonePlace(id))
export const phoneOf = ({ sealer }: Sealing, { _id, phone }: CaseDocument): string | null =>
  phone === null ? null : sealer.open(phone, phonePlace(_id))

/** A case of this region, whoever has it. */
export async function regionCase({ region }: Here, id: string): Promise<CaseDocument | null> {
  const [found] = await cases.find({ _id: id, region }, { limit: 1 })
  return found ?? null
}

/** The newest one, whatever the clock said when it began; earlier ones are closed. */
export const caseOf = ({
  person,
  region,
}: Pick<ActionContext, 'person' | 'region'>): Promise<CaseDocument | null> => newestOf({ region }, person._id)

async function newestOf({ region }: Here, personId: string): Promise<CaseDocument | null> {
  const newest = await current.get(personId)
  return newest?.region === region ? cases.get(newest.caseId) : null
}

/** Whether somebody is being called for this person, or is with them. */
export const isInCare = async (here: Here, personId: string): Promise<boolean> => {
  const found = await newestOf(here, personId)
  return found !== null && found.state !== 'closed'
}

/** Whether this person has taken the case in which this letter asked for help. */
export async function holdsCaseOf(
  { person, region }: Pick<ActionContext, 'person' | 'region'>,
  threadId: string,
): Promise<boolean> {
  const found = await cases.find(
    { threadId, region, acknowledgedBy: person._id, state: 'acknowledged' },
    { limit: 1, fields: ['_id'] },
  )
  return found.length > 0
}

/** Cases that are not closed and were taken by this person. */
export const casesHeldBy = (region: string, personId: string, limit: number) =>
  cases.find(
    { region, acknowledgedBy: personId, state: command().in(['open', 'acknowledged']) },
    { limit, fields: ['_id'] },
  )

/** The longest waiting first. */
export const casesIn = ({ region }: Here, state: CaseState) =>
  cases.find({ region, state }, { order: [['since', 'asc']], limit: SHOWN })

/** Cases of one state for which somebody is being called since an instant or later. */
export const casesFrom = (
  { region, from }: Here & { readonly from: number },
  state: CaseState,
  limit: number,
) =>
  cases.find(
    { region, state, since: command().gte(from) },
    {
      order: [['since', 'asc']],
      limit,
      fields: ['since', 'personId', 'acknowledgedAt', 'steps'],
    },
  )

/** Cases in which somebody is to be called, the longest due first. */
export const casesToPage = (region: string, at: number, limit: number) =>
  cases.find({ region, pageAt: command().lte(at) }, { order: [['pageAt', 'asc']], limit, fields: ['_id'] })

/** Cases whose next caring contact is due. */
export const casesToFollow = (region: string, at: number, limit: number) =>
  cases.find(
    { region, remindAt: command().lte(at) },
    { order: [['remindAt', 'asc']], limit, fields: ['_id'] },
  )
