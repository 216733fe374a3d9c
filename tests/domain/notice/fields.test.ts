import { cutField, fieldTime } from '@shared/domain/notice/fields'
import * as fc from 'fast-check'

const limits = { thing1: 20, phrase3: 5 }

test.each(Object.entries(limits))('%s is refused by the platform beyond %i: cut there', (field, limit) => {
  for (const length of [0, limit - 1, limit])
    expect(cutField(field, '字'.repeat(length))).toHaveLength(length)
  expect(cutField(field, '字'.repeat(limit + 1))).toBe('字'.repeat(limit))
})

test('half a character is never sent: an emoji fits whole or stays out', () => {
  expect(cutField('phrase1', '好好好好😀')).toBe('好好好好')
  expect(cutField('phrase1', '好好好😀好')).toBe('好好好😀')
  expect(cutField('thing1', '👨‍👩‍👧'.repeat(9)).length).toBeLessThanOrEqual(20)
})

test('whatever the text, it fits, has no half characters and no line breaks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(limits)),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (field, text) => {
        const cut = cutField(field, text)
        expect(cut.length).toBeLessThanOrEqual(limits[field as keyof typeof limits])
        expect(cut).not.toMatch(/\p{Cc}|\p{Cs}/u)
      },
    ),
  )
})

test('words for a field that takes none are a mistake of ours, not of the platform', () => {
  expect(() => cutField('amount1', '一')).toThrow('amount')
})

test('a moment is written as the platform reads it, in Shanghai whatever the machine', () => {
  expect(fieldTime(Date.parse('2026-11-23T10:30:00+08:00'))).toBe('2026年11月23日 10:30')
  expect(fieldTime(Date.parse('2026-12-31T16:05:59Z'))).toBe('2027年1月1日 00:05')
})
