import type { Output } from '@shared/contracts'
import { consentScope } from '@shared/contracts/account'
import type { ActionContext } from '../../kernel/context'
import { newestOfWard } from '../../kernel/guardianRepo'
import { labelOf, wardsOf } from './wardRepo'

type Ward = Output<'guardian.wards'>['wards'][number]

/** The children of the caller: what was agreed to, and nothing else of them. */
export async function presentWards(
  context: Pick<ActionContext, 'person' | 'region' | 'sealer'>,
): Promise<Output<'guardian.wards'>> {
  const found = await wardsOf(context)
  const wards = await Promise.all(
    found.map(async (ward) => ({
      id: ward._id,
      label: labelOf(context, ward),
      consents: await consentsOf(ward._id),
    })),
  )
  return { wards }
}

async function consentsOf(wardId: string): Promise<Ward['consents']> {
  const newest = await Promise.all(consentScope.options.map((scope) => newestOfWard(wardId, scope)))
  return newest
    .filter((record) => record !== null)
    .map(({ scope, version, granted, at }) => ({ scope, version, granted, at }))
}
