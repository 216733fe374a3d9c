import { isSampled } from '@shared/domain/letter/sample'
import { createDigest } from '../../../cloudfunctions/server/cloud/digest'

const digest = createDigest(Buffer.alloc(32, 7))
const other = createDigest(Buffer.alloc(32, 8))
const ids = Array.from({ length: 20_000 }, (_, index) => `thread-${index}`)
const drawnBy = (draw: typeof digest, percent: number) =>
  ids.filter((id) => isSampled(draw('sample', id), percent))

test('five in a hundred, the same ones every time', () => {
  const drawn = drawnBy(digest, 5)
  expect(drawn.length / ids.length).toBeGreaterThan(0.044)
  expect(drawn.length / ids.length).toBeLessThan(0.056)
  expect(drawnBy(digest, 5)).toEqual(drawn)
})

test('without the key nobody can tell which: another key draws others', () => {
  const both = new Set(drawnBy(digest, 5))
  const same = drawnBy(other, 5).filter((id) => both.has(id))
  expect(same.length).toBeLessThan(both.size / 5)
})

test('a larger share holds the smaller one; none and all are none and all', () => {
  const few = drawnBy(digest, 5)
  const many = new Set(drawnBy(digest, 20))
  expect(few.every((id) => many.has(id))).toBe(true)
  expect(drawnBy(digest, 0)).toEqual([])
  expect(drawnBy(digest, 100)).toHaveLength(ids.length)
})
