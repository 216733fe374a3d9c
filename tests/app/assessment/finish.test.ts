import { keepRun, keptRun } from '@/features/assessment/battery/keep'
import { finishLeg, startRun } from '@/features/assessment/battery/run'
import { finishSheet } from '@/features/assessment/sheet/finish'
import { followSheets } from '@/features/assessment/sheet/follow'
import { keepSheet, keptSheets, unfinishedSheet } from '@/features/assessment/sheet/keep'
import { type Sheet, submitKey, withAnswers } from '@/features/assessment/sheet/sheet'
import { flush, pending, put } from '@/lib/outbox/outbox'
import { refreshSession } from '@/lib/session/session'
import { storage } from '@/platform/storage'
import { until } from '../support/gateway'
import { preparePhone } from '../support/phone'
import { type Service, scriptService } from './support/service'

const answers = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(index + 1), 2]))
let sheets = 0
const complete = (): Sheet => {
  sheets += 1
  return {
    sheetId: `sheet${String(sheets).padStart(17, '0')}`,
    scale: 'sds',
    version: 1,
    answers,
    startedAt: 5,
    answeredAt: 1_700_000_000_000,
    localOnly: false,
    reported: [],
    stage: { name: 'taking' },
    revision: 0,
  }
}
const staysHere = (stage: Sheet['stage']) =>
  expect.objectContaining({ sheet: expect.objectContaining({ stage }) })

let service: Service
beforeAll(followSheets)
beforeEach(() => {
  preparePhone()
  service = scriptService()
})

// First, while nobody has said yet who this is: an app that starts without a network.
test('finished without a network right after the start: kept and shown, and stored by itself when the service is there', async () => {
  service.gateway.online = false
  const finished = await finishSheet(complete(), 9)
  expect(finished).toMatchObject({ kind: 'sheet', sheet: { stage: { name: 'held', why: 'away' } } })
  expect(finished).not.toHaveProperty('declined')
  expect(await keptSheets()).toEqual([staysHere({ name: 'held', finishedAt: 9, why: 'away' })])
  service.gateway.online = true
  await refreshSession()
  await until(async () => (await keptSheets()).length === 0)
  expect(service.received('assessment.submit')).toMatchObject([{ input: { takenAt: 1_700_000_000_000 } }])
})

test('the same, by somebody who never agreed: nothing is sent, and the reason is said', async () => {
  service.consented = false
  await keepSheet({ ...complete(), stage: { name: 'held', finishedAt: 9, why: 'away' } })
  await refreshSession()
  await until(async () => JSON.stringify(await keptSheets()).includes('consent'))
  expect(service.received('assessment.submit')).toEqual([])
  service.consented = true
  await refreshSession()
})

test('without a network it is in the queue before it is called finished, and leaves the phone when it was sent', async () => {
  const sheet = complete()
  service.gateway.online = false
  expect(await finishSheet(sheet, 9)).toMatchObject({ sheet: { stage: { name: 'queued' } } })
  expect((await pending()).map(({ key }) => key)).toEqual([submitKey(sheet)])
  service.gateway.online = true
  await flush()
  await until(async () => (await keptSheets()).length === 0)
})

test('a kill between the queue and the mark: the sheet is sent, and is not offered as unfinished', async () => {
  const sheet = { ...complete(), posted: true }
  await keepSheet(sheet)
  const { scale, version } = sheet
  await put({
    key: submitKey(sheet),
    action: 'assessment.submit',
    input: { scale, version, answers },
    keep: 'day',
  })
  await flush()
  await until(async () => (await keptSheets()).length === 0)
})

test('a kill while it is sent, then another answer: it is another sheet for the service', async () => {
  const sheet = complete()
  let seen: Sheet | undefined
  const answer = service.gateway.answer
  service.gateway.answer = (call) => {
    if (call.action === 'assessment.submit')
      seen = JSON.parse(localStorage.getItem('xinyu.citizen.draft/sds') ?? '{}').extra as Sheet
    return answer(call)
  }
  await finishSheet(sheet, 9)
  if (!seen) throw new Error('nothing was kept before it was sent')
  expect(submitKey(seen)).toBe(submitKey(sheet))
  expect(submitKey(withAnswers(seen, { ...answers, '1': 4 }))).not.toBe(submitKey(sheet))
})

test('what the service refuses later is kept with the reason before it leaves the queue', async () => {
  const sheet = complete()
  service.gateway.online = false
  await finishSheet(sheet, 9)
  service.gateway.online = true
  service.refusals.push('SCALE_OFF')
  await flush()
  expect(await keptSheets()).toEqual([staysHere({ name: 'held', finishedAt: 9, why: 'off' })])
})

test('a phone that is full and without a network says that the result is on screen only', async () => {
  service.gateway.online = false
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await finishSheet(complete(), 9)).toMatchObject({ sheet: { stage: { name: 'held', why: 'full' } } })
  full.mockRestore()
})

test('a leg of a check-up that was sent later points to where its result is now', async () => {
  const batteryRun = { battery: 'adult', runId: 'run-number-one-of-it' }
  const sheet = { ...complete(), batteryRun }
  const begun = startRun({ ...batteryRun, localOnly: false }, [{ scale: 'sds', items: 20, skip: null }])
  service.gateway.online = false
  await finishSheet(sheet, 9)
  await keepRun(finishLeg(begun, 'sds', { kind: 'sheet', id: sheet.sheetId }))
  service.gateway.online = true
  await flush()
  await until(
    async () =>
      (await keptRun('adult'))?.legs.some((leg) => 'result' in leg && leg.result.kind === 'stored') === true,
  )
})

test('a draft that the phone cannot read keeps nobody from taking the scale, and from finishing it', async () => {
  await keepSheet(complete())
  jest.spyOn(storage, 'read').mockImplementation(async (key) => {
    if (key === 'draft/sds') throw new Error('not readable')
    return null
  })
  expect(await unfinishedSheet({ scale: 'sds' }, 1)).toBeNull()
  expect(await finishSheet(complete(), 9)).toMatchObject({ kind: 'stored' })
  jest.restoreAllMocks()
})
