import { openidOf } from './person'
import { addSignal, countSignal } from './signalRepo'
import { start } from './start'

/**
 * Tells the open apps of these people that something of theirs has changed, and that they should ask for it. Call it
 * after the change is committed. Throws when the database does.
 */
export async function bumpSignal(personIds: readonly string[]): Promise<void> {
  await Promise.all([...new Set(personIds)].map(bump))
}

async function bump(personId: string): Promise<void> {
  if (await countSignal(personId)) return
  const openid = await openidOf(personId, start().keys)
  // Somebody who was never here has no app open.
  if (openid !== null && !(await addSignal(personId, openid))) await countSignal(personId)
}
