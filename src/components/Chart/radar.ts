import { type ChartColours, type Picture, picture, short, textAt } from './svg'

/** One factor. `share` is its value within its own range, 0 to 1. */
export interface RadarAxis {
  readonly label: string
  readonly share: number
}

export interface RadarInput {
  /** At least three; fewer make no area. */
  readonly axes: readonly RadarAxis[]
  readonly words: string
  readonly width: number
  readonly fontScale: number
  readonly colours: ChartColours
}

const RINGS = [0.25, 0.5, 0.75, 1]
/** Beyond this the names would leave no room for the shape; the page lists the factors in full size anyway. */
const LARGEST_NAMES = 1.2

/** Factors of a scale on equal axes. A long name is broken in two lines so that it stays inside the picture. */
export function drawRadar(input: RadarInput): Picture {
  const { axes, colours, width, fontScale } = input
  const caption = 12 * Math.min(fontScale, LARGEST_NAMES)
  const radius = Math.max(48, width / 2 - caption * 5)
  const height = 2 * radius + caption * 6
  const centre = { x: width / 2, y: height / 2 }
  const point = (index: number, share: number) => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2
    return { x: centre.x + Math.cos(angle) * radius * share, y: centre.y + Math.sin(angle) * radius * share }
  }
  const ring = (shares: readonly number[]) =>
    `${shares
      .map((share, index) => {
        const { x, y } = point(index, share)
        return `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`
      })
      .join('')}Z`
  const grid = RINGS.map(
    (share) => `<path d="${ring(axes.map(() => share))}" fill="none" stroke="${colours.line}"/>`,
  )
  const spokes = axes.map((_, index) => {
    const { x, y } = point(index, 1)
    return `<path d="M${short(centre.x)} ${short(centre.y)}L${short(x)} ${short(y)}" stroke="${colours.line}"/>`
  })
  const area =
    `<path d="${ring(axes.map((axis) => Math.min(1, Math.max(0, axis.share))))}" fill="${colours.primarySoft}" ` +
    `fill-opacity="0.6" stroke="${colours.primary}" stroke-width="2"/>`
  const labels = axes.map((axis, index) => {
    const { x, y } = point(index, 1)
    const side = x - centre.x
    const anchor = Math.abs(side) < radius * 0.2 ? 'middle' : side > 0 ? 'start' : 'end'
    const lines = inLines(axis.label)
    const above = y < centre.y - radius * 0.2
    const shift = Math.abs(side) < radius * 0.2 ? 0 : side > 0 ? 6 : -6
    const base = above
      ? y - 6 - (lines.length - 1) * caption
      : y + caption * (y > centre.y + radius * 0.2 ? 1.1 : 0.4)
    return lines
      .map((line, row) =>
        textAt(x + shift, base + row * caption * 1.15, line, { size: caption, fill: colours.text, anchor }),
      )
      .join('')
  })
  return picture(width, height, input.words, [...grid, ...spokes, area, ...labels])
}

function inLines(label: string): readonly string[] {
  if (label.length <= 4) return [label]
  const half = Math.ceil(label.length / 2)
  return [label.slice(0, half), label.slice(half)]
}
