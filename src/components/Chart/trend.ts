import { type ChartColours, type Picture, picture, short, textAt } from './svg'

/** One result on a trend line. `label` is a short date. */
export interface TrendPoint {
  readonly at: number
  readonly value: number
  readonly label: string
}

export interface TrendInput {
  readonly min: number
  readonly max: number
  /** Oldest first, at least one. */
  readonly points: readonly TrendPoint[]
  /** Values at which a new band begins, drawn as faint lines. */
  readonly borders: readonly number[]
  readonly words: string
  readonly width: number
  readonly fontScale: number
  readonly colours: ChartColours
}

const PLOT = 132
const DOT = 5

/** A line over time. Points stand apart as their days do; a date that would touch the next is left out. */
export function drawTrend(input: TrendInput): Picture {
  const { min, max, points, colours, fontScale } = input
  const caption = 12 * fontScale
  const left = caption * 2.6
  const right = input.width - caption * 2
  const top = caption + 10
  const bottom = top + PLOT
  const y = (value: number) => bottom - ((value - min) / (max - min || 1)) * PLOT
  const xs = spread(points, left + caption, right)
  const levels = [min, ...input.borders.filter((border) => border > min && border < max), max]
  const grid = levels.map((level, index) => {
    const edge = index === 0 || index === levels.length - 1
    const dash = edge ? '' : ' stroke-dasharray="3 4"'
    return (
      `<path d="M${short(left)} ${short(y(level))}H${short(right + DOT)}" stroke="${colours.line}"${dash}/>` +
      (edge || roomFor(level, levels, y, caption)
        ? textAt(left - 6, y(level) + caption * 0.35, short(level), {
            size: caption,
            fill: colours.muted,
            anchor: 'end',
          })
        : '')
    )
  })
  const path = points.map(
    (point, index) => `${index === 0 ? 'M' : 'L'}${short(xs[index] ?? left)} ${short(y(point.value))}`,
  )
  const line = `<path d="${path.join('')}" fill="none" stroke="${colours.primary}" stroke-width="2.5" stroke-linejoin="round"/>`
  // The outer dates are drawn inwards, so a neighbour needs a date and a half.
  const dated = datedPoints(xs, caption * 6.6)
  const dots = points.map((point, index) => {
    const x = xs[index] ?? left
    const dot = `<circle cx="${short(x)}" cy="${short(y(point.value))}" r="${DOT}" fill="${colours.primary}" stroke="${colours.surface}" stroke-width="2"/>`
    if (!dated.has(index)) return dot
    const anchor = x > right - caption * 2 ? 'end' : x < left + caption * 2 ? 'start' : 'middle'
    return (
      dot +
      textAt(x, y(point.value) - DOT - 5, short(point.value), {
        size: caption,
        fill: colours.text,
        anchor: 'middle',
        bold: true,
      }) +
      textAt(x, bottom + caption + 8, point.label, { size: caption, fill: colours.muted, anchor })
    )
  })
  return picture(input.width, bottom + caption + 16, input.words, [...grid, line, ...dots])
}

/** x of every point: by time, or evenly when the person took the scale several times within a moment. */
function spread(points: readonly TrendPoint[], left: number, right: number): readonly number[] {
  const first = points[0]
  const last = points[points.length - 1]
  if (first === undefined || last === undefined) return []
  if (points.length === 1) return [(left + right) / 2]
  const span = last.at - first.at
  return points.map((point, index) => {
    const share = span > 0 ? (point.at - first.at) / span : index / (points.length - 1)
    return left + share * (right - left)
  })
}

/** Which points carry their value and date: the last always, the others from the right where there is room. */
function datedPoints(xs: readonly number[], room: number): ReadonlySet<number> {
  const kept = new Set<number>()
  let free = Number.POSITIVE_INFINITY
  for (let index = xs.length - 1; index >= 0; index -= 1) {
    const x = xs[index] ?? 0
    if (free - x < room) continue
    kept.add(index)
    free = x
  }
  return kept
}

/** Whether a grid value can be printed without touching its neighbours. */
function roomFor(
  level: number,
  levels: readonly number[],
  y: (value: number) => number,
  caption: number,
): boolean {
  const index = levels.indexOf(level)
  const ends = [levels[0], levels[levels.length - 1], levels[index - 1]]
  return ends.every((other) => other === undefined || Math.abs(y(other) - y(level)) >= caption * 1.2)
}
