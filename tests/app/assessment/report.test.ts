import { act, renderHook, waitFor } from '@testing-library/react'
import { beginSheet } from '@/features/assessment/sheet/begin'
import { unfinishedSheet } from '@/features/assessment/sheet/keep'
import type { Sheet } from '@/features/assessment/sheet/sheet'
import { useSheet } from '@/features/assessment/taking/useSheet'
import { pending } from '@/lib/outbox/outbox'
import { preparePhone } from '../support/phone'
import { type Service, scriptService } from './support/service'

const rules = {
  order: ['1', '9'],
  isSafetyAnswer: (item: string, code: number) => item === '9' && code > 0,
}
const fresh = () => beginSheet({ id: 'phq9', version: 1 }, { localOnly: false, startedAt: 1 })
const take = (sheet: Sheet) => renderHook(() => useSheet(sheet, rules)).result
const reports = (service: Service) => service.received('safety.report')
/** Longer ago than a double tap. */
const later = (): void => void jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)

let service: Service
beforeEach(() => {
  preparePhone()
  service = scriptService()
})
afterEach(() => jest.restoreAllMocks())

test('an answer is called reported only when the report is in the queue or with the service', async () => {
  const begun = await fresh()
  const hand = take({ ...begun, answers: { '1': 1 } })
  later()
  service.gateway.online = false
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await act(async () => hand.current.answer('9', 2))
  await waitFor(() => expect(hand.current.saved).toBe(false))
  expect(hand.current.sheet).toMatchObject({ answers: { '9': 2 }, reported: [] })
  full.mockRestore()
})

test('a kill after the answer and before the report: it is reported when the sheet is gone on with, and once', async () => {
  const begun = { ...(await fresh()), answers: { '1': 1, '9': 2 } }
  const hand = take(begun)
  await waitFor(() => expect(hand.current.sheet.reported).toEqual(['9:2']))
  await waitFor(async () => expect(await pending()).toEqual([]))
  expect(reports(service)).toMatchObject([{ input: { item: 9, code: 2 } }])
  take({ ...begun, reported: hand.current.sheet.reported })
  await act(async () => undefined)
  expect(reports(service)).toHaveLength(1)
})

test('what is kept on the phone remembers the report and every answer', async () => {
  const hand = take({ ...(await fresh()), answers: { '1': 1 } })
  later()
  await act(async () => hand.current.answer('9', 1))
  await waitFor(() => expect(hand.current.sheet.reported).toEqual(['9:1']))
  await waitFor(async () =>
    expect(await unfinishedSheet({ scale: 'phq9' }, 1)).toMatchObject({
      answers: { '1': 1, '9': 1 },
      reported: ['9:1'],
    }),
  )
})
