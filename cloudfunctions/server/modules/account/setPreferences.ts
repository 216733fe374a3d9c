import type { Handler } from '../../kernel/registry'
import { sessionOf } from './present'
import { savePreferences } from './repo'

export const setPreferences: Handler<'account.setPreferences'> = async (input, { person, at }) => {
  const preferences = { ...person.preferences, ...input }
  await savePreferences(person._id, preferences)
  return sessionOf({ person: { ...person, preferences }, at })
}
