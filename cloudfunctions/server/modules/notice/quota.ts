import type { Output } from '@shared/contracts'
import { templateNames } from '@shared/domain/notice/kinds'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import type { Handler } from '../../kernel/registry'
import { start } from '../../kernel/start'
import { leftOf } from './quotaRepo'

/** The templates that concern this person, as far as the operator has set them up. */
export async function quotaOf({ person }: Pick<ActionContext, 'person'>): Promise<Output<'notice.quota'>> {
  const { templates } = start().outlets
  const isStaff = rolesOf(person).some((role) => role !== 'citizen')
  const mine = templateNames.filter((name) => name !== 'duty' || isStaff)
  const known = mine.flatMap((name) => {
    const template = templates.get(name)
    return template ? [{ name, id: template.id }] : []
  })
  return {
    templates: await Promise.all(
      known.map(async (one) => ({ ...one, left: await leftOf(person._id, one.name) })),
    ),
  }
}

export const quota: Handler<'notice.quota'> = (_input, context) => quotaOf(context)
