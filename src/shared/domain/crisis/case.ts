import type { Paging } from './paging'

/** `open` until a person on duty has acknowledged it; `closed` by two people. */
export type CaseState = 'open' | 'acknowledged' | 'closed'

export interface CaseStanding extends Paging {
  readonly state: CaseState
  readonly acknowledgedAt: number | null
  /** Whether anybody is there to be called. */
  readonly attended: boolean
}

/** Who has acknowledged a case is with it: for so long nobody else is called anew. */
export const WITH_IT_MS = 30 * 60_000

/**
 * What something new of the same person does: calls are under way already (`join`), the one who is with the person
 * hears of it (`tell`), or a new round of calls begins (`call`).
 */
export function afterMore(
  { state, acknowledgedAt }: Pick<CaseStanding, 'state' | 'acknowledgedAt'>,
  at: number,
): 'join' | 'tell' | 'call' {
  if (state === 'open') return 'join'
  return acknowledgedAt !== null && at < acknowledgedAt + WITH_IT_MS ? 'tell' : 'call'
}

/**
 * What the person may know, as it is: somebody was told (`paged`), nobody has answered and others are sought
 * (`searching`), nobody is on duty (`unattended`), a person has it (`acknowledged`), nothing is under way (`none`).
 */
export const standings = ['none', 'paged', 'searching', 'unattended', 'acknowledged'] as const
export type Standing = (typeof standings)[number]

export function standingOf(found: CaseStanding | null): Standing {
  if (!found || found.state === 'closed') return 'none'
  if (found.state === 'acknowledged') return 'acknowledged'
  if (!found.attended) return 'unattended'
  return found.steps > 1 ? 'searching' : 'paged'
}
