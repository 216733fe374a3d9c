/** Colours of a chart, handed in by the theme: an SVG in an image cannot read the page's CSS variables. */
export interface ChartColours {
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly track: string
  readonly primary: string
  readonly primarySoft: string
  readonly surface: string
}

/** A drawn chart: an image source, its size in px, and what it shows in words. */
export interface Picture {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly words: string
}

/** Text and numbers of a drawing, escaped for SVG. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** At most two decimals, without trailing zeros: coordinates and values alike. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/**
 * Wraps shapes into an image source. No `%` lengths and no `<style>`: WeChat's image component draws neither.
 */
export function picture(width: number, height: number, words: string, shapes: readonly string[]): Picture {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" ` +
    `viewBox="0 0 ${short(width)} ${short(height)}">${shapes.join('')}</svg>`
  return { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, width, height, words }
}

export interface TextStyle {
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** One line of text whose baseline is at `y`. */
export function textAt(x: number, y: number, content: string, style: TextStyle): string {
  const weight = style.bold ? ' font-weight="600"' : ''
  return (
    `<text x="${short(x)}" y="${short(y)}" font-size="${short(style.size)}" fill="${style.fill}"${weight} ` +
    `text-anchor="${style.anchor ?? 'start'}" font-family="system-ui,PingFang SC,sans-serif">${escaped(content)}</text>`
  )
}
