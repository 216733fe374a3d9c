import { scoreSheet } from '@shared/domain/assessment/score'
import type { AnswerMap, ScaleDefinition } from '@shared/domain/assessment/types'
import sas from '../../catalog/scales/sas/v1.json'
import sds from '../../catalog/scales/sds/v1.json'

const scales = { sds, sas } as unknown as Readonly<Record<'sds' | 'sas', ScaleDefinition>>

/** Zung's conversion of raw 20 to 80: halves go up. (The printed table has one slip, 92 for raw 74.) */
const printed = [
  25, 26, 28, 29, 30, 31, 33, 34, 35, 36, 38, 39, 40, 41, 43, 44, 45, 46, 48, 49, 50, 51, 53, 54, 55, 56, 58,
  59, 60, 61, 63, 64, 65, 66, 68, 69, 70, 71, 73, 74, 75, 76, 78, 79, 80, 81, 83, 84, 85, 86, 88, 89, 90, 91,
  93, 94, 95, 96, 98, 99, 100,
]
/** INT(1.25 × raw), as the Chinese handbook does. */
const handbook = [
  25, 26, 27, 28, 30, 31, 32, 33, 35, 36, 37, 38, 40, 41, 42, 43, 45, 46, 47, 48, 50, 51, 52, 53, 55, 56, 57,
  58, 60, 61, 62, 63, 65, 66, 67, 68, 70, 71, 72, 73, 75, 76, 77, 78, 80, 81, 82, 83, 85, 86, 87, 88, 90, 91,
  92, 93, 95, 96, 97, 98, 100,
]

/** A sheet with this raw score: scored values from the first item on, then back into codes. */
function sheetWithRaw(scale: ScaleDefinition, raw: number): AnswerMap {
  let left = raw - 20
  return Object.fromEntries(
    scale.items.map((item) => {
      const value = 1 + Math.min(3, left)
      left -= value - 1
      return [String(item.no), item.reverse ? 5 - value : value]
    }),
  )
}

const bandOf = (standard: number, cuts: readonly number[]): string =>
  ['none', 'mild', 'moderate', 'severe'][cuts.filter((cut) => standard >= cut).length] ?? ''

describe.each([
  ['sds', [53, 63, 73]],
  ['sas', [50, 60, 70]],
] as const)('%s, every raw score', (id, cuts) => {
  test.each(printed.map((zung, index) => [20 + index, handbook[index] ?? 0, zung] as const))(
    'raw %i is standard %i (Zung prints %i)',
    (raw, standard, zung) => {
      const scored = scoreSheet(scales[id], sheetWithRaw(scales[id], raw))
      if (!scored.ok) throw new Error(scored.error.code)
      expect(scored.score.metrics).toMatchObject({ raw, standard, standard_zung_table: zung })
      expect(scored.score.bands.cn_norm).toBe(bandOf(standard, cuts))
    },
  )
})

test('the two roundings part at raw 42, 50 and 58 of SDS, and the handbook is the one that counts', () => {
  const parted = [...Array(61).keys()].flatMap((step) => {
    const scored = scoreSheet(scales.sds, sheetWithRaw(scales.sds, 20 + step))
    if (!scored.ok) return []
    return scored.score.bands.cn_norm === scored.score.bands.cn_norm_zung_table ? [] : [20 + step]
  })
  expect(parted).toEqual([42, 50, 58])
  expect(scales.sds.band_sets.filter((set) => set.primary).map((set) => set.metric)).toEqual(['standard'])
})
