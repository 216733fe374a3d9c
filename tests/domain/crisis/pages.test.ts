import { isSafetyAnswer, pagesDuty } from '@shared/domain/assessment/critical'
import pages from '../../../catalog/crisis/pages.json'
import { scaleCatalog } from '../../../catalog/scales/all'

const scaleOf = (id: string) => {
  const found = scaleCatalog.find((scale) => scale.id === id)
  if (!found) throw new Error(`no scale ${id}`)
  return found
}

test.each([
  ['sds', 19, 1, false, false],
  ['sds', 19, 2, true, false],
  ['sds', 19, 3, true, true],
  ['sds', 19, 4, true, true],
  ['sds', 1, 4, false, false],
  ['phq9', 9, 0, false, false],
  ['phq9', 9, 1, true, true],
  ['dass21', 21, 3, true, false],
] as const)('%s item %i answered %i: card %s, page %s', (id, item, code, card, page) => {
  const scale = scaleOf(id)
  expect(isSafetyAnswer(scale, item, code)).toBe(card)
  expect(pagesDuty(scale, item, code, pages.higher)).toBe(page)
})

test('every answer that pages brings the card too, whatever the scale', () => {
  for (const scale of scaleCatalog)
    for (const { item } of scale.critical_items)
      for (let code = -1; code < 9; code += 1)
        if (pagesDuty(scale, item, code, pages.higher)) expect(isSafetyAnswer(scale, item, code)).toBe(true)
})

test('whoever is named in the list has such an item, so that no name is a slip', () => {
  for (const { scale, item } of pages.higher)
    expect(scaleOf(scale).critical_items.map((one) => one.item)).toContain(item)
})
