import { phoneIn } from '@shared/domain/content/phoneIn'
import fc from 'fast-check'

test.each([
  '周二上午 8:30-11:30',
  '2026-11-26 复诊',
  '20261126',
  '住 3 栋 1201',
  '难受时数到 100',
  '第 12345678901234567 号',
  '',
])('no number is dialled out of “%s”', (line) => {
  expect(phoneIn(line)).toBeNull()
})

test.each([
  ['姐姐 138 0000 0000，晚上都在', '13800000000'],
  ['姐姐13800000000', '13800000000'],
  ['门诊 0523-86200000', '0523862000' + '00'],
  ['办公室86200000转 3', '86200000'],
  ['12356', '12356'],
  ['打120', '120'],
  ['400-100-0000', '4001000000'],
])('a number that is written is one tap away: %s', (line, number) => {
  expect(phoneIn(line)).toBe(number)
})

test('whatever is written, what is dialled is digits that stand in the line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (line) => {
      const number = phoneIn(line)
      if (number === null) return
      expect(number).toMatch(/^\d{3,12}$/)
      expect(line.replace(/\D/g, '')).toContain(number)
    }),
  )
})
