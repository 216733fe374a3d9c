import { readBatch } from '@server/kernel/batch'

const call = { action: 'account.session', input: {} }
const refused = (event: unknown) => {
  const batch = readBatch(event)
  return 'refusal' in batch ? batch.refusal.refused : null
}

test('a body over 64 kB is refused before anything looks at it, counted in bytes', () => {
  expect(refused({ calls: [{ ...call, input: '心'.repeat(22_000) }] })).toBe('TOO_LARGE')
  expect(refused({ calls: [{ ...call, input: '心'.repeat(21_000) }] })).toBeNull()
})

test('nesting that no text can hold is too large, not a crash', () => {
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(refused({ calls: [{ ...call, input: deep }] })).toBe('TOO_LARGE')
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'calls'],
  ['no calls', {}],
  ['an empty list', { calls: [] }],
  ['nine calls', { calls: Array.from({ length: 9 }, () => call) }],
  ['a call that is null', { calls: [null] }],
  ['a call without an action', { calls: [{ input: {} }] }],
  ['an action that is no text', { calls: [{ action: { $ne: '' } }] }],
])('refuses %s', (_, event) => {
  expect(refused(event)).toBe('BAD_INPUT')
})

test('what the platform adds to the event is ignored', () => {
  const userInfo = { openId: 'x'.repeat(100_000), appId: 'a' }
  expect(readBatch({ calls: [call], userInfo })).toEqual({ calls: [call] })
})
