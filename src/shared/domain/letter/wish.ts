/** What of a thread says whether it waits for the one whom its writer asked for. */
export interface Wish {
  readonly wishedExpertId: string | null
  /** Until when it is kept for that expert; 0 when it waits for all from the beginning. */
  readonly heldUntil: number
  /** 0: words that ask for help, which wait for nobody. */
  readonly rank: 0 | 1
}

/** It is kept for the one whom the writer asked for: nobody else takes it yet. */
export const isHeld = ({ wishedExpertId, heldUntil, rank }: Wish, at: number): boolean =>
  wishedExpertId !== null && rank !== 0 && at < heldUntil
