import { isPlainInput } from '@server/kernel/plainInput'

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })

test.each([
  ['a prototype', JSON.parse('{"__proto__":{"admin":true}}')],
  ['a constructor', { constructor: 1 }],
  ['an operator', { id: { $ne: null } }],
  ['an operator in a list', [{ $gt: '' }]],
  ['a NUL in a text', { a: 'a\0b' }],
  ['a NUL in a name', { 'a\0': 1 }],
  ['half a character', { a: '\ud83d' }],
  ['the other half', ['\ude00']],
  ['halves in the wrong order', '\ude00\ud83d'],
  ['a number that is none', Number.NaN],
  ['an endless number', { a: Number.POSITIVE_INFINITY }],
  ['depth 13', nested(12)],
  ['depth 5,001', nested(5000)],
  ['a date', new Date(0)],
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['a big integer', 1n],
  ['nothing at all', undefined],
])('refuses %s', (_, value) => {
  expect(isPlainInput(value)).toBe(false)
})

test.each([
  ['depth 12', nested(11)],
  ['an emoji and Chinese', { text: '心语 😀' }],
  ['null, lists, numbers', [null, -1.5, true, []]],
  ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
])('lets through %s', (_, value) => {
  expect(isPlainInput(value)).toBe(true)
})
