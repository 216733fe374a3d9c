import type { Found } from '@shared/domain/directory/find'
import { directoryWords as words } from '@/lib/copy/directory'
import { dayWords, momentWords } from '@/lib/timeWords/timeWords'

/** Whether somebody is there now, in words. */
export function stateWords({ state, opensAt }: Found, now: number): string {
  return state === 'closed' && opensAt !== null ? words.opens(momentWords(opensAt, now)) : words.state[state]
}

/** Since when it is known, in words. */
export function verifiedWords({ entry, ageing }: Found, now: number): string {
  const on = dayWords(Date.parse(`${entry.verifiedOn}T12:00:00+08:00`), now)
  return ageing ? words.ageing(on) : words.verified(on)
}
