import { randomBytes } from 'node:crypto'
import type { TestCloud } from './cloud'

const NEVER = Number.MAX_SAFE_INTEGER

/** A notice as it is stored when it is written, due at once. */
export const storedNotice = (change: Readonly<Record<string, unknown>> = {}) => {
  const _id = randomBytes(16).toString('hex')
  return {
    _id,
    region: 'taizhou',
    kind: 'letter_new',
    person: null,
    staff: 'admin',
    event: _id,
    ref: null,
    at: 1,
    state: 'pending',
    rank: 1,
    nextAt: 1,
    attempts: 0,
    rounds: 0,
    tried: { app: null, subscribe: null, robot: null, sms: null },
    robotAt: NEVER,
    ...change,
  }
}

/** A notice that reached nobody; returns its id. */
export async function deadNotice(cloud: TestCloud): Promise<string> {
  const notice = storedNotice({ kind: 'shift_swap', person: 'nobody-at-all', staff: null, state: 'dead' })
  await cloud.local.store.insert('notices', [notice])
  return notice._id
}
