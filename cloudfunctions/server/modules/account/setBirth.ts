import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { isPossibleBirth } from './policy'
import { sessionOf } from './present'
import { saveBirthMonth } from './repo'

export const setBirth: Handler<'account.setBirth'> = async ({ birthMonth }, { person, at }) => {
  if (!isPossibleBirth(birthMonth, at)) return refuse('OUT_OF_AGE')
  await saveBirthMonth(person._id, birthMonth)
  return sessionOf({ person: { ...person, birthMonth }, at })
}
