import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { changeThread, regionThread, withoutVolunteer } from '../letter'
import { announce, relaySoon } from '../notice'

export const leave: Handler<'staff.volunteer.leave'> = async ({ threadId, worried }, context) => {
  const me = context.person._id
  const found = await regionThread(context, threadId)
  if (found?.volunteerId !== me) return refuse('NOT_FOUND')
  const first = worried ? { rank: 0 as const, forVolunteers: false } : {}
  const left = await changeThread(
    context,
    threadId,
    ({ volunteerId }) =>
      volunteerId === me ? { edit: { ...withoutVolunteer, ...first }, change: 'volunteerLeft' } : null,
    async (transaction) => {
      if (worried) await call(transaction, context, threadId)
    },
  )
  if (!left) return refuse('NOT_FOUND')
  if (worried) await relaySoon()
  return {}
}

/** Whoever is there, and the supervisors, look at it now. */
async function call(
  transaction: Transaction,
  { region, at }: Pick<ActionContext, 'region' | 'at'>,
  threadId: string,
): Promise<void> {
  const told = { region, ref: threadId, at }
  const duty = { id: `worried_duty:${threadId}`, kind: 'letter_new', to: { staff: 'duty' } } as const
  const lead = { id: `worried:${threadId}`, kind: 'thread_transferred', to: { staff: 'supervisor' } } as const
  await announce(transaction, { ...told, ...duty })
  await announce(transaction, { ...told, ...lead })
}
