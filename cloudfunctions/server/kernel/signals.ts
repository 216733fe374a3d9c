import { now } from '../cloud/clock'
import { newId } from '../cloud/ids'
import { log, traceOf } from './log'
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

/**
 * The same, for a change that has happened whatever becomes of the signal: what cannot be told is logged, because the
 * change is stored and their apps find it when they ask.
 */
export async function tellApps(personIds: readonly string[]): Promise<void> {
  const startedAt = now()
  try {
    await bumpSignal(personIds)
  } catch (error) {
    const ms = now() - startedAt
    log({
      requestId: newId(),
      action: 'tellApps',
      ms,
      outcome: 'INTERNAL',
      person: null,
      fault: traceOf(error),
    })
  }
}

async function bump(personId: string): Promise<void> {
  if (await countSignal(personId)) return
  const openid = await openidOf(personId, start().keys)
  // Somebody who was never here has no app open.
  if (openid !== null && !(await addSignal(personId, openid))) await countSignal(personId)
}
