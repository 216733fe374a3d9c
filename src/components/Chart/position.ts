import { type ChartColours, escaped, type Picture, picture, short, textAt } from './svg'

/** One stretch of a scale. `from` and `to` are its lowest and highest value; `label` is for the reader's ear. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: string
}

export interface PositionInput {
  readonly min: number
  readonly max: number
  readonly value: number
  /** In rising order. */
  readonly stretches: readonly Stretch[]
  /** The stretch that holds the value: bands are decided by the scale, not by the drawing. */
  readonly here: number
  readonly words: string
  readonly width: number
  readonly fontScale: number
  readonly colours: ChartColours
}

const MARK = 9
const BAR = 14
const GAP = 2

/** Where `value` stands between `from` and `to`, clamped, as 0 to 1. */
function share(value: number, from: number, to: number): number {
  return to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)))
}

/** A horizontal scale with its bands, a marker with the value above it and the border values beneath. */
export function drawPosition(input: PositionInput): Picture {
  const { min, max, stretches, colours, fontScale } = input
  const caption = 12 * fontScale
  const figure = 20 * fontScale
  const left = MARK + caption
  const span = input.width - 2 * left
  const x = (value: number) => left + share(value, min, max) * span
  const top = figure + MARK + 8
  const starts = stretches.map((stretch) => x(stretch.from))
  const bars = stretches.map((stretch, index) => {
    const start = starts[index] ?? left
    const end = starts[index + 1] ?? left + span
    const fill = index === input.here ? colours.primary : colours.track
    return (
      `<rect x="${short(start)}" y="${short(top)}" width="${short(Math.max(1, end - start - GAP))}" ` +
      `height="${BAR}" rx="4" fill="${fill}"><title>${escaped(stretch.label)}</title></rect>`
    )
  })
  const at = x(input.value)
  const mark =
    `<path d="M${short(at)} ${short(top - 2)}l${-MARK * 0.7} ${-MARK}h${MARK * 1.4}z" fill="${colours.text}"/>` +
    textAt(at, figure, short(input.value), { size: figure, fill: colours.text, anchor: 'middle', bold: true })
  const baseline = top + BAR + caption + 4
  const borders = apart([...stretches.map((stretch) => stretch.from), max], x, caption * 2).map((value) =>
    textAt(x(value), baseline, short(value), { size: caption, fill: colours.muted, anchor: 'middle' }),
  )
  return picture(input.width, baseline + 6, input.words, [...bars, mark, ...borders])
}

/** The border values that can be printed side by side; the first and the last always are. */
function apart(values: readonly number[], x: (value: number) => number, room: number): readonly number[] {
  const last = values[values.length - 1]
  const kept: number[] = []
  for (const value of values.slice(0, -1)) {
    const before = kept[kept.length - 1]
    const freeLeft = before === undefined || x(value) - x(before) >= room
    const freeRight = last === undefined || kept.length === 0 || x(last) - x(value) >= room
    if (freeLeft && freeRight) kept.push(value)
  }
  return last === undefined ? kept : [...kept, last]
}
