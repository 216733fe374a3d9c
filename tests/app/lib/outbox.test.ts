import { learnServerTime } from '@/lib/clock/clock'
import { type Fate, flush, giveBack, pending, put, putOrCall, subscribe } from '@/lib/outbox/outbox'
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

const line = (thread: string, n: number) => ({
  action: 'letter.send' as const,
  key: `letter-key-of-number-${n}`,
  keep: 'untilSent' as const,
  input: { threadId: thread.repeat(32), text: '你好', topic: null, alias: '', sameExpert: false },
})

let gateway: ScriptedGateway
let fates: Fate[]
let stop: () => void

beforeEach(() => {
  localStorage.clear()
  learnServerTime(Date.now(), Date.now(), Date.now())
  fates = []
  stop = subscribe((fate) => fates.push(fate))
  gateway = scriptGateway(() => done({ storedAt: 1 }))
})
afterEach(() => stop())

const keysSent = (): (string | undefined)[] =>
  gateway.batches.flatMap((batch) => batch.calls.map((one) => one.key))

test('what is put is kept first, then sent, then forgotten', async () => {
  await put(report(9))
  expect(localStorage.getItem('xinyu.citizen.outbox/safety-key-number-9')).toContain('scale_item')
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

test('a call for help does not wait behind a letter that gets no answer', async () => {
  let answerAtLast: () => void = () => undefined
  const silence = new Promise<void>((resolve) => {
    answerAtLast = resolve
  })
  const reach = globalThis.fetch
  Object.assign(globalThis, {
    fetch: async (url: string, options: RequestInit) => {
      if (String(options.body).includes('letter.send')) await silence
      return reach(url, options)
    },
  })
  await put(line('a', 1))
  await until(async () => (await pending()).length === 1)
  await put(report(8))
  await until(() => fates.some((fate) => fate.action === 'safety.report' && fate.state === 'sent'))
  expect((await pending()).map(({ action }) => action)).toEqual(['letter.send'])
  answerAtLast()
  await until(async () => (await pending()).length === 0)
})

test('one letter that the service cannot digest holds back neither other letters nor, in the end, its own thread', async () => {
  const poison = line('a', 1)
  gateway.answer = ({ key }) =>
    key === poison.key ? { ok: false, error: 'INTERNAL', requestId: 'r' } : done({})
  gateway.online = false
  for (const entry of [poison, line('a', 2), line('b', 3)]) await put(entry)
  gateway.online = true
  await flush()
  expect(await pending()).toMatchObject([{ key: poison.key }, { key: line('a', 2).key }])
  for (let round = 0; round < 5; round++) await flush()
  expect(await pending()).toMatchObject([{ key: poison.key }])
  gateway.answer = () => done({})
  await flush()
  expect(await pending()).toEqual([])
})

test('an entry that cannot be read costs no other entry', async () => {
  localStorage.setItem('xinyu.citizen.outbox/broken-one', '{"key":')
  localStorage.setItem('xinyu.citizen.outbox/odd-one', '{"key":"odd-one"}')
  await put(report(10))
  await until(() => fates.some((fate) => fate.state === 'sent'))
  expect(keysSent()).toEqual(['safety-key-number-10'])
  expect(localStorage.getItem('xinyu.citizen.outbox/broken-one')).not.toBeNull()
})

test('what an older version of the app kept in one piece is sent as well', async () => {
  const entries = [report(11), report(12)].map((entry) => ({ ...entry, putAt: Date.now() }))
  localStorage.setItem('xinyu.citizen.outbox', JSON.stringify(entries))
  await flush()
  expect(keysSent()).toEqual(['safety-key-number-11', 'safety-key-number-12'])
  expect(localStorage.getItem('xinyu.citizen.outbox')).toBeNull()
})

test('a sheet that was stamped by a phone clock nobody could check is not given up by it', async () => {
  const entry = { ...submit, putAt: Date.now() - 40 * 3600 * 1000, sure: false, turn: 1 }
  localStorage.setItem(`xinyu.citizen.outbox/${submit.key}`, JSON.stringify(entry))
  await flush()
  expect(keysSent()).toEqual([submit.key])
})

test('a phone that is too full to keep it sends it at once, and says what came of it', async () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const sent = await putOrCall(report(13))
  expect(sent).toMatchObject({ ok: true })
  expect(fates.map(({ state }) => state)).toEqual(['sent'])
  gateway.online = false
  expect(await putOrCall(report(14))).toMatchObject({ ok: false, error: 'OFFLINE' })
  full.mockRestore()
  expect(keysSent()).toEqual(['safety-key-number-13'])
})

test('what is refused is with its owner before it leaves the queue, and stays when the owner cannot keep it', async () => {
  const kept: string[] = []
  let full = true
  const stopGiving = giveBack('letter.send', async ({ key }) => {
    if (full) throw new Error('full')
    expect((await pending()).map((entry) => entry.key)).toContain(key)
    kept.push(key)
  })
  gateway.answer = () => ({ ok: false, error: 'NOT_FOUND', requestId: 'r' })
  await put(line('c', 4))
  await flush()
  expect(await pending()).toHaveLength(1)
  expect(fates.some(({ state }) => state === 'refused')).toBe(false)
  full = false
  await flush()
  expect(kept).toEqual([line('c', 4).key])
  expect(await pending()).toEqual([])
  expect(fates.at(-1)).toMatchObject({ state: 'refused', refusal: { error: 'NOT_FOUND' } })
  stopGiving()
})
