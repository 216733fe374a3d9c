import { traceOf } from '@server/kernel/log'

const canary = 'CANARY-7f3a'

test.each([
  ['a message', new Error(canary)],
  ['a message of several lines that looks like a frame', new Error(`x\n    at ${canary}`)],
  ['a name', Object.assign(new Error('x'), { name: `${canary} with words` })],
  ['a code', Object.assign(new Error('x'), { code: `${canary} { secret }` })],
  ['a text that was thrown', canary],
  ['an object that was thrown', { errMsg: canary, errCode: -502001 }],
])('a fault is logged without %s', (_, error) => {
  expect(JSON.stringify(traceOf(error))).not.toContain(canary)
})

test('a fault is logged with where it arose and its number', () => {
  const error = Object.assign(new Error('x'), { errCode: -501001 })
  const trace = traceOf(error)
  expect(trace).toMatchObject({ name: 'Error', code: '-501001' })
  expect(trace.frames[0]).toContain('log.test')
})
