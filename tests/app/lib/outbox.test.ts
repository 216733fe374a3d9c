import { type Fate, flush, pending, put, subscribe } from '@/lib/outbox/outbox'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'

const report = (item: number) => ({
  action: 'safety.report' as const,
  key: `safety-key-number-${item}`,
  keep: 'untilSent' as const,
  input: { source: 'scale_item' as const, scale: 'phq9', version: 1, item, code: 1, happenedAt: 5 },
})
const submit = {
  action: 'assessment.submit' as const,
  key: 'submit-key-of-a-sheet',
  keep: 'day' as const,
  input: { scale: 'sds', version: 1, answers: { '1': 1 } },
}

let gateway: ScriptedGateway
let fates: Fate[]
let stop: () => void

beforeEach(() => {
  localStorage.clear()
  fates = []
  stop = subscribe((fate) => fates.push(fate))
  gateway = scriptGateway(() => done({ storedAt: 1 }))
})
afterEach(() => stop())

const keysSent = (): (string | undefined)[] =>
  gateway.batches.flatMap((batch) => batch.calls.map((one) => one.key))

test('what is put is kept first, then sent, then forgotten', async () => {
  await put(report(9))
  expect(localStorage.getItem('xinyu.citizen.outbox')).toContain('safety-key-number-9')
  await until(() => fates.some((fate) => fate.state === 'sent'))
  expect(keysSent()).toEqual(['safety-key-number-9'])
  expect(await pending()).toEqual([])
  expect(fates.map((fate) => fate.state)).toEqual(['waiting', 'sent'])
})

test('without a network it waits, and goes out in order with the same keys when the network is back', async () => {
  gateway.online = false
  await put(report(1))
  await put(report(2))
  await flush()
  expect((await pending()).map((entry) => entry.key)).toEqual(['safety-key-number-1', 'safety-key-number-2'])
  gateway.online = true
  await flush()
  expect(keysSent()).toEqual(['safety-key-number-1', 'safety-key-number-2'])
  expect(await pending()).toEqual([])
})

test('a lost answer does not lose the entry, and the key does not change', async () => {
  gateway.faults = [1, 2].map(() => ({ errCode: -1, errMsg: 'timeout' }))
  await put(report(3))
  await until(() => gateway.batches.length === 2)
  expect((await pending()).length).toBe(1)
  await flush()
  expect(gateway.batches.length).toBe(3)
  expect(new Set(keysSent())).toEqual(new Set(['safety-key-number-3']))
  expect(await pending()).toEqual([])
})

test('the same key is kept once', async () => {
  gateway.online = false
  await put(report(4))
  await put(report(4))
  expect((await pending()).length).toBe(1)
  gateway.online = true
  await flush()
})

test('a refusal is final and is told; a fault of one action does not hold back another', async () => {
  gateway.answer = ({ action }) =>
    action === 'assessment.submit'
      ? { ok: false, error: 'INTERNAL', requestId: 'r' }
      : { ok: false, error: 'SCALE_UNKNOWN', requestId: 'r' }
  await put(submit)
  await put(report(5))
  await flush()
  expect((await pending()).map((entry) => entry.action)).toEqual(['assessment.submit'])
  const last = fates.find((fate) => fate.state === 'refused')
  expect(last).toMatchObject({ key: 'safety-key-number-5', refusal: { error: 'SCALE_UNKNOWN' } })
})

test('a sheet is given up after a day and says so; a safety event never is', async () => {
  gateway.online = false
  await put(submit)
  await put(report(6))
  await flush()
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3600 * 1000)
  gateway.online = true
  await flush()
  clock.mockRestore()
  expect(keysSent()).toEqual(['safety-key-number-6'])
  expect(fates.filter((fate) => fate.state === 'expired').map((fate) => fate.key)).toEqual([submit.key])
})

test('entries of before a restart are sent by the app that starts', async () => {
  const entry = { ...report(7), putAt: Date.now() }
  localStorage.setItem('xinyu.citizen.outbox', JSON.stringify([entry]))
  await flush()
  expect(keysSent()).toEqual(['safety-key-number-7'])
})
