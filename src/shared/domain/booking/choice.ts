/** A free time of an expert, as a candidate for "anybody, sooner". */
export interface Candidate {
  readonly expertId: string
  readonly startAt: number
  /** What the expert knows best is what is asked for. */
  readonly fits: boolean
  /** How many the expert has already. */
  readonly load: number
}

/** Who comes first when anybody will do: who knows the matter, then who is free first, then who has fewest. */
export const inOrderOfChoice = (one: Candidate, other: Candidate): number =>
  Number(other.fits) - Number(one.fits) ||
  one.startAt - other.startAt ||
  one.load - other.load ||
  (one.expertId < other.expertId ? -1 : Number(one.expertId > other.expertId))
