import type { Handler } from '../../kernel/registry'
import { presentSession } from './present'
import { newestConsents, savePreferences } from './repo'

export const setPreferences: Handler<'account.setPreferences'> = async (input, { person }) => {
  const preferences = { ...person.preferences, ...input }
  await savePreferences(person._id, preferences)
  return presentSession({ ...person, preferences }, await newestConsents(person._id))
}
