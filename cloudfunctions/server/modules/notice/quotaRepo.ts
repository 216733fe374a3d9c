import type { TemplateName } from '@shared/domain/notice/kinds'
import { command, db } from '../../cloud/database'

/** Subscribe messages that a person has allowed by tapping, one message each. Ours to count: the platform tells nobody. */
interface QuotaDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly template: TemplateName
  readonly left: number
  /** The tap that was counted last, so that its repeat is not counted again. */
  readonly lastEffect: string
}

/** What we believe is only as good as what a phone told us, so it stays modest. */
const MOST = 50

const quotas = db.collection<QuotaDocument>('notice_quotas')
const idOf = (personId: string, template: TemplateName): string => `${personId}:${template}`

export const leftOf = async (personId: string, template: TemplateName): Promise<number> =>
  (await quotas.get(idOf(personId, template)))?.left ?? 0

/** Counts one accepted tap, once. */
export async function topUp(
  { region, personId, effectId }: { region: string; personId: string; effectId: string },
  template: TemplateName,
): Promise<void> {
  const _ = command()
  const _id = idOf(personId, template)
  if (await quotas.insert({ _id, region, personId, template, left: 1, lastEffect: effectId })) return
  await quotas.update(
    { _id, left: _.lt(MOST), lastEffect: _.neq(effectId) },
    { left: _.inc(1), lastEffect: effectId },
  )
}

/** Uses one up. False when there is none. */
export async function takeQuota(personId: string, template: TemplateName): Promise<boolean> {
  const _ = command()
  return (await quotas.update({ _id: idOf(personId, template), left: _.gte(1) }, { left: _.inc(-1) })) === 1
}

/** The platform has not used it. */
export const giveBack = (personId: string, template: TemplateName) =>
  quotas.update({ _id: idOf(personId, template) }, { left: command().inc(1) })

/** The platform says that nothing is left, and it knows. */
export const emptyQuota = (personId: string, template: TemplateName) =>
  quotas.update({ _id: idOf(personId, template) }, { left: 0 })
