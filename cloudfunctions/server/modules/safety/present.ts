import type { Output } from '@shared/contracts'
import { standingOf } from '@shared/domain/crisis/case'
import { findScale } from '../../catalog/scales'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { isRefusal } from '../../kernel/refuse'
import { type CaseDocument, phoneOf } from './caseRepo'
import { eventsOf } from './eventRepo'
import { recordsOf } from './recordRepo'

type Standing = Output<'safety.standing'>
type Case = Output<'staff.safety.list'>['open'][number]
type Detail = Output<'staff.safety.open'>['case']
type Context = Pick<ActionContext, 'person' | 'sealer'>

/** Who may read a case and write into it: the one who took it, and supervisors; never the one whom it is about. */
export const mayOpen = (
  { person }: Pick<ActionContext, 'person'>,
  { acknowledgedBy, personId }: Pick<CaseDocument, 'acknowledgedBy' | 'personId'>,
): boolean =>
  personId !== person._id && (acknowledgedBy === person._id || rolesOf(person).includes('supervisor'))

export function presentStanding(found: CaseDocument | null): Standing {
  const standing = standingOf(found)
  if (!found || standing === 'none') return { standing, at: null, callback: false }
  const at = standing === 'acknowledged' ? found.acknowledgedAt : found.since
  return { standing, at, callback: found.phone !== null }
}

export function presentCase({ person }: Pick<ActionContext, 'person'>, found: CaseDocument): Case {
  const { _id: id, state, since, steps, sources, phone, acknowledgedAt, followUps } = found
  return {
    id,
    state,
    since,
    steps,
    sources: [...sources],
    callback: phone !== null,
    acknowledgedAt,
    mine: found.acknowledgedBy === person._id,
    followUpOn: followUps.find(({ outcome }) => outcome === null)?.on ?? null,
    closing: found.closeAskedBy !== null && state !== 'closed',
  }
}

function itemText(scale: string | null, version: number | null, item: number | undefined): string | null {
  if (scale === null || version === null) return null
  const definition = findScale(scale, version)
  if (isRefusal(definition)) return null
  return definition.items.find(({ no }) => no === item)?.text ?? null
}

export async function presentDetail(context: Context, found: CaseDocument): Promise<Detail> {
  const [events, records] = await Promise.all([eventsOf(context, found._id), recordsOf(context, found)])
  return {
    ...presentCase(context, found),
    phone: phoneOf(context, found),
    threadId: found.threadId,
    events: events.map(({ source, happenedAt, storedAt, scale, version, said }) => ({
      source,
      happenedAt,
      storedAt,
      scale,
      item: said.item ?? null,
      code: said.code ?? null,
      itemText: itemText(scale, version, said.item),
      reason: said.reason || null,
      words: said.words || null,
      safe: said.safe ?? null,
      company: said.company ?? null,
    })),
    ...records,
    followUps: found.followUps.map(({ on, outcome, signedAt }) => ({ on, outcome, signedAt })),
  }
}
