import { afterMore } from '@shared/domain/crisis/case'
import { pageAt } from '@shared/domain/crisis/paging'
import { regionSettings } from '../../catalog/region'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { PersonDocument } from '../../kernel/personRepo'
import { mayHold } from '../duty/people'
import { announce } from '../notice'
import { call, peopleFor } from './calls'
import { type CaseDocument, type CurrentCase, NEVER, sealedPhone } from './caseRepo'
import { noteChange } from './changes'
import { addEvent, type Happened } from './eventRepo'
import { type Roster, rosterNow, without } from './roster'

/** A person's own call, or the clock's in the name of nobody. */
type Context = Pick<ActionContext, 'region' | 'at' | 'sealer'> & { readonly person: { readonly _id: string } }

/** What somebody on duty has to hear of. */
export interface Alarm extends Happened {
  /** A number to call, given for this. */
  readonly phone: string | null
  /** Who can be called at this moment. */
  readonly roster: Roster
}

/** Reads who can be called now; do it before the transaction, in which nothing can be searched for. */
export const alarmOf = async (
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
  happened: Happened,
  phone: string | null = null,
): Promise<Alarm> => ({ ...happened, phone, roster: without(person._id, await rosterNow(region, at)) })

/**
 * Stores what happened and calls whoever is on duty, all of it or nothing, once per id. What happens while somebody is
 * being called joins that case.
 */
export async function raise(transaction: Transaction, context: Context, alarm: Alarm): Promise<CaseDocument> {
  const { person } = context
  const current = await transaction.get<CurrentCase>('safety_people', person._id)
  const earlier = current && (await transaction.get<CaseDocument>('safety_cases', current.caseId))
  const found = earlier && earlier.state !== 'closed' ? earlier : null
  const raised = found
    ? await goOn(transaction, context, found, alarm)
    : await begin(transaction, context, alarm)
  if (!current) {
    const pointer: CurrentCase = { _id: person._id, region: context.region, caseId: raised._id }
    await transaction.insert('safety_people', pointer)
  } else if (current.caseId !== raised._id)
    await transaction.update('safety_people', person._id, { caseId: raised._id })
  await addEvent(transaction, context, alarm, raised._id)
  return raised
}

/** What brings the help card and calls nobody is kept all the same. */
export const keep = (transaction: Transaction, context: Context, happened: Happened): Promise<void> =>
  addEvent(transaction, context, happened, null)

/** A new round of calls; the first step is taken with it. */
export function round({ region, at }: Pick<Context, 'region' | 'at'>, { roster }: Pick<Alarm, 'roster'>) {
  const steps = 1
  const next = pageAt({ since: at, steps }, regionSettings(region).crisis)
  const paged = peopleFor('duty', roster, [])
  return { since: at, steps, pageAt: next, attended: roster.here.length > 0, paged } as const
}

async function begin(transaction: Transaction, context: Context, alarm: Alarm): Promise<CaseDocument> {
  const { id, source, threadId, phone } = alarm
  const document: CaseDocument = {
    _id: id,
    region: context.region,
    personId: context.person._id,
    state: 'open',
    sources: [source],
    ...round(context, alarm),
    threadId: threadId ?? null,
    phone: phone === null ? null : sealedPhone(context, id, phone),
    acknowledgedBy: null,
    acknowledgedAt: null,
    followUps: [],
    remindAt: NEVER,
    closeAskedBy: null,
  }
  await transaction.insert('safety_cases', document)
  await noteChange(transaction, context, document._id, 'opened')
  await call(transaction, document, 'duty', document.paged, context.at)
  return document
}

async function goOn(
  transaction: Transaction,
  context: Context,
  found: CaseDocument,
  alarm: Alarm,
): Promise<CaseDocument> {
  const { source, threadId, phone } = alarm
  const known = await stillThere(transaction, found.acknowledgedBy)
  const gone = found.acknowledgedBy !== null && known === null
  const more = gone && found.state !== 'open' ? 'call' : afterMore(found, context.at)
  const edit = {
    ...(gone ? { acknowledgedBy: null, acknowledgedAt: null } : {}),
    sources: found.sources.includes(source) ? found.sources : [...found.sources, source],
    threadId: threadId ?? found.threadId,
    phone: phone === null ? found.phone : sealedPhone(context, found._id, phone),
    closeAskedBy: null,
    ...(more === 'call' ? { state: 'open' as const, ...round(context, alarm) } : {}),
  }
  const changed: CaseDocument = { ...found, ...edit }
  await transaction.update('safety_cases', found._id, edit)
  if (more === 'call') {
    await noteChange(transaction, context, found._id, 'reopened')
    // The one who knows the person hears of it too.
    const { paged } = changed
    const people = known === null || paged.includes(known) ? paged : [known, ...paged]
    await call(transaction, changed, 'duty', people, context.at)
  }
  if (more === 'tell' && known !== null)
    await announce(transaction, {
      id: `crisis_more:${alarm.id}`,
      region: context.region,
      kind: 'crisis_page',
      to: { person: known },
      ref: found._id,
      at: context.at,
    })
  return changed
}

/** The one who took a case; null when nobody did, or whoever did may not act any more. */
async function stillThere(transaction: Transaction, holderId: string | null): Promise<string | null> {
  if (holderId === null) return null
  return mayHold(await transaction.get<PersonDocument>('persons', holderId)) ? holderId : null
}
