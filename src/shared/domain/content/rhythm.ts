/** Where one is among pieces that follow each other. */
interface Place {
  readonly index: number
  readonly intoMs: number
  readonly leftMs: number
}

/** The piece that runs after so many milliseconds; null when the last one is over. */
export function placeAt(seconds: readonly number[], ms: number): Place | null {
  let begins = 0
  for (const [index, length] of seconds.entries()) {
    const ends = begins + length * 1000
    if (ms < ends) return { index, intoMs: Math.max(0, ms - begins), leftMs: ends - Math.max(ms, begins) }
    begins = ends
  }
  return null
}

/** One part of a breath. */
export interface BreathPart {
  readonly kind: 'in' | 'hold' | 'out' | 'rest'
  readonly seconds: number
}

/** A breath at one moment. */
export interface BreathMoment {
  /** Counted from 0. */
  readonly round: number
  /** Which part, counted from 0. */
  readonly part: number
  readonly leftMs: number
  /** How full the lungs are, 0 to 1. */
  readonly amount: number
  /** How full they are when this part is over. */
  readonly aim: number
}

const lengthOf = (parts: readonly BreathPart[]): number =>
  parts.reduce((sum, { seconds }) => sum + seconds * 1000, 0)

/** How long all rounds take. */
export const breathMs = (parts: readonly BreathPart[], rounds: number): number => lengthOf(parts) * rounds

/** Breathing in ends full, breathing out ends empty, a pause keeps what there is. */
function aimAfter(parts: readonly BreathPart[], count: number, from: number): number {
  return parts.slice(0, count).reduce((level, { kind }) => {
    if (kind === 'in') return 1
    return kind === 'out' ? 0 : level
  }, from)
}

/** The breath after so many milliseconds; null when the last round is over. The first one begins empty. */
export function breathAt(parts: readonly BreathPart[], rounds: number, ms: number): BreathMoment | null {
  const whole = lengthOf(parts)
  const now = Math.max(0, ms)
  if (whole === 0 || now >= whole * rounds) return null
  const round = Math.floor(now / whole)
  const seconds = parts.map((part) => part.seconds)
  const place = placeAt(seconds, now - round * whole)
  if (!place) return null
  const { index, intoMs, leftMs } = place
  const start = round === 0 ? 0 : aimAfter(parts, parts.length, 0)
  const from = aimAfter(parts, index, start)
  const aim = aimAfter(parts, index + 1, start)
  const amount = from + (aim - from) * (intoMs / (intoMs + leftMs))
  return { round, part: index, leftMs, amount, aim }
}
