/** What of an expert decides who takes a thread over. */
export interface Candidate {
  readonly id: string
  readonly specialties: readonly string[]
  /** Replies owed now, and how many one may owe. */
  readonly load: number
  readonly limit: number
}

export interface Wanted {
  /** Whom the writer asked for. */
  readonly wishedExpertId: string | null
  readonly topic: string | null
  /** Who had it and did not answer. */
  readonly without: string | null
}

/**
 * Who takes a thread, or null when nobody can: the one whom the writer asked for, then whoever knows its topic, then
 * the least loaded; never beyond the limit of a person. Equals go in the order of the roster.
 */
export function route(
  { wishedExpertId, topic, without }: Wanted,
  onDuty: readonly Candidate[],
): string | null {
  const rank = ({ id, specialties }: Candidate): number =>
    id === wishedExpertId ? 0 : topic !== null && specialties.includes(topic) ? 1 : 2
  const able = onDuty.filter(({ id, load, limit }) => id !== without && load < limit)
  const [best] = able
    .map((one, place) => ({ one, place }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.one.load - b.one.load || a.place - b.place)
  return best?.one.id ?? null
}
