import { ageOn, GUARDIAN_AGE } from '@shared/domain/assessment/ageGate'
import { regionSettings } from '../../catalog/region'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { type Refusal, refuse } from '../../kernel/refuse'
import { holdsCaseOf } from '../safety'
import type { ThreadDocument } from './threadRepo'

const MAJORITY = 18

/**
 * Why this person cannot write a letter alone. Below 14 a guardian has to agree (PIPL 31); from 14 to 17 as the
 * region chose for its channel (Minors Regulation 31): where it asks for a guardian or a real name, neither of
 * which can be given here yet, nobody of that age writes alone.
 */
export function refusalToWrite({
  person,
  region,
  at,
}: Pick<ActionContext, 'person' | 'region' | 'at'>): Refusal<'AGE_REQUIRED' | 'GUARDIAN_REQUIRED'> | null {
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  const age = ageOn(person.birthMonth, at)
  if (age < GUARDIAN_AGE) return refuse('GUARDIAN_REQUIRED')
  const minor = age < MAJORITY && regionSettings(region).minorIdentity !== 'off'
  return minor ? refuse('GUARDIAN_REQUIRED') : null
}

/** Whether this thread is one of the staff's own to decide on: the one who has it, and a supervisor of the region. */
export const isTheirs = (
  { person }: Pick<ActionContext, 'person'>,
  { expertId }: Pick<ThreadDocument, 'expertId'>,
): boolean => expertId === person._id || rolesOf(person).includes('supervisor')

/** Whether one of the staff may read it: also whoever is with the writer because words in it asked for help. */
export const mayOpen = async (
  context: Pick<ActionContext, 'person' | 'region'>,
  thread: Pick<ThreadDocument, '_id' | 'expertId'>,
): Promise<boolean> => isTheirs(context, thread) || holdsCaseOf(context, thread._id)
