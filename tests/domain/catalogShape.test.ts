import type * as z from 'zod'
import { batteries } from '../../catalog/batteries/all'
import { regions } from '../../catalog/regions/all'
import { genericWords, resultWords } from '../../catalog/results/all'
import { scaleCatalog } from '../../catalog/scales/all'
import { batteryShape, genericShape, regionShape, scaleShape, wordsShape } from './catalogShape'

const files: readonly (readonly [name: string, shape: z.ZodType, file: unknown])[] = [
  ...scaleCatalog.map((scale) => [`scale ${scale.id} v${scale.version}`, scaleShape, scale] as const),
  ...Object.entries(resultWords).map(([id, words]) => [`words ${id}`, wordsShape, words] as const),
  ...Object.entries(genericWords).map(([id, words]) => [`general words ${id}`, genericShape, words] as const),
  ...batteries.map((battery) => [`battery ${battery.id}`, batteryShape, battery] as const),
  ...regions.map((region) => [`region ${region.id}`, regionShape, region] as const),
]

test.each(files)('%s has exactly the documented fields', (_, shape, file) => {
  const read = shape.safeParse(file)
  expect(read.error?.issues ?? []).toEqual([])
})

test.each(files)('%s with a field too many is refused', (_, shape, file) => {
  expect(shape.safeParse({ ...(file as object), surprise: 1 }).success).toBe(false)
})
