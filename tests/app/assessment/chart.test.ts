import * as fc from 'fast-check'
import { drawPosition, type PositionInput } from '@/components/Chart/position'
import { drawRadar } from '@/components/Chart/radar'
import type { Picture } from '@/components/Chart/svg'
import { drawTrend, type TrendPoint } from '@/components/Chart/trend'

const colours = {
  text: '#111111',
  muted: '#666666',
  line: '#dddddd',
  track: '#eeeeee',
  primary: '#116655',
  primarySoft: '#aaddcc',
  surface: '#ffffff',
}
const shared = { words: '在量表上的位置', width: 311, fontScale: 1, colours }
const sds: PositionInput = {
  ...shared,
  min: 25,
  max: 100,
  value: 58,
  here: 1,
  stretches: [
    { from: 25, to: 52, label: '少' },
    { from: 53, to: 62, label: '有一些' },
    { from: 63, to: 72, label: '较多' },
    { from: 73, to: 100, label: '很多' },
  ],
}

/** The drawing itself, as the image component would read it. */
function svg({ src }: Picture): Element {
  const text = decodeURIComponent(src.replace('data:image/svg+xml;charset=utf-8,', ''))
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  return parsed.documentElement
}

/** Every x and y of rectangles, circles and texts. */
function points(drawn: Element): readonly { x: number; y: number }[] {
  return [...drawn.querySelectorAll('rect, circle, text')].map((shape) => ({
    x: Number(shape.getAttribute('x') ?? shape.getAttribute('cx')),
    y: Number(shape.getAttribute('y') ?? shape.getAttribute('cy')),
  }))
}

const texts = (drawn: Element) => [...drawn.querySelectorAll('text')].map((text) => text.textContent)

test('a position marks the band that the scale decided, and nothing else in colour', () => {
  const rects = [...svg(drawPosition(sds)).querySelectorAll('rect')]
  expect(rects.map((rect) => rect.getAttribute('fill'))).toEqual([
    colours.track,
    colours.primary,
    colours.track,
    colours.track,
  ])
  expect(rects.map((rect) => rect.textContent)).toEqual(['少', '有一些', '较多', '很多'])
})

test('a position prints the value, and border values only where they can be read apart', () => {
  expect(texts(svg(drawPosition(sds)))).toEqual(['58', '25', '53', '63', '73', '100'])
  const crowded = svg(drawPosition({ ...sds, fontScale: 1.75 }))
  expect(texts(crowded)[1]).toBe('25')
  expect(texts(crowded).at(-1)).toBe('100')
  expect(texts(crowded).length).toBeLessThan(6)
})

test('charts use nothing that the image component of WeChat cannot draw', () => {
  const all = [
    drawPosition(sds),
    drawTrend({
      ...shared,
      min: 25,
      max: 100,
      borders: [53],
      points: [{ at: 0, value: 50, label: '11月1日' }],
    }),
    drawRadar({ ...shared, axes: [1, 2, 3].map((n) => ({ label: `因子${n}`, share: n / 3 })) }),
  ]
  for (const chart of all) {
    const source = decodeURIComponent(chart.src).replace('data:image/svg+xml;charset=utf-8,', '')
    expect(source).not.toMatch(/<style|%|NaN|Infinity|undefined/)
    expect(svg(chart).getAttribute('width')).toBe(String(chart.width))
  }
})

test('names from a scale file cannot break out of the drawing', () => {
  const drawn = svg(drawRadar({ ...shared, axes: ['<b>', '"&', "'"].map((label) => ({ label, share: 1 })) }))
  expect(texts(drawn)).toEqual(['<b>', '"&', "'"])
})

test('no shape leaves the picture, whatever the scale and the values', () => {
  const value = fc.integer({ min: 0, max: 150 })
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(1, 1.2, 1.45, 1.75),
      (values, fontScale) => {
        const dated = values.map(
          (one, index): TrendPoint => ({ at: index * index, value: one, label: '1月1日' }),
        )
        const charts = [
          drawTrend({ ...shared, fontScale, min: 0, max: 150, borders: [50, 100], points: dated }),
          drawPosition({ ...sds, fontScale, value: values[0] ?? 0 }),
          drawRadar({
            ...shared,
            fontScale,
            axes: [...values, 1, 2].map((one) => ({ label: '因子', share: one / 150 })),
          }),
        ]
        for (const chart of charts)
          for (const { x, y } of points(svg(chart))) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(chart.width)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(chart.height)
          }
      },
    ),
    { numRuns: 40 },
  )
})

test('a trend always dates the newest result and never prints two dates over each other', () => {
  const days = [0, 1, 2, 3, 40, 41, 90].map((at, index) => ({ at, value: 40 + index, label: `日${index}` }))
  const drawn = svg(drawTrend({ ...shared, min: 25, max: 100, borders: [], points: days }))
  const dates = [...drawn.querySelectorAll('text')].filter((text) => text.textContent?.startsWith('日'))
  expect(dates.at(-1)?.textContent).toBe('日6')
  const xs = dates.map((date) => Number(date.getAttribute('x')))
  for (const [index, x] of xs.entries())
    if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(40)
})
