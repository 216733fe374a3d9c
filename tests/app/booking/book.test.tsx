import type { Output } from '@shared/contracts'
import type { ErrorCode } from '@shared/contracts/refusals'
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { changeNeed, useNeed } from '@/features/booking/need'
import { nowAt } from '@/lib/clock/clock'
import { bookingWords as words } from '@/lib/copy/booking'
import { calendarWords } from '@/lib/copy/calendar'
import { saidRefusal } from '@/lib/copy/refusals'
import { dateOn, momentWords } from '@/lib/timeWords/timeWords'
import FindPage from '@/packages/booking/find/index'
import OwnPage from '@/packages/booking/own/index'
import WeekPage from '@/packages/booking/week/index'
import { calendar } from '@/platform/calendar'
import { journeys, openedWith } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/platform/calendar', () => ({ calendar: { add: jest.fn() } }))
jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

type Visit = Output<'booking.own'>['visits'][number]

const HOUR = 3_600_000
const start = Math.floor(nowAt() / HOUR) * HOUR + 30 * HOUR
const expert = {
  ref: 'e'.repeat(22),
  name: '示例专家 01',
  licence: 'counsellor',
  institution: '示例医院',
  specialties: ['sleep'],
  checkedOn: '2026-11-01',
} as const
const slot = (startAt: number, left = 1) => ({ startAt, endAt: startAt + HOUR, left })
const visitOf = (change: Partial<Visit> = {}): Visit => ({
  id: 'v'.repeat(32),
  service: 'talk-remote',
  way: 'phone',
  topic: 'sleep',
  forWhom: 'self',
  startAt: start,
  endAt: start + HOUR,
  state: 'confirmed',
  asksChoice: false,
  cardAt: null,
  cancelledBy: null,
  cancelReason: null,
  expert: { ...expert, specialties: [...expert.specialties] },
  code: '012345',
  mayMove: true,
  helpful: null,
  referral: null,
  ...change,
})
const services: Output<'booking.services'> = {
  services: [
    {
      id: 'talk-remote',
      kind: 'remote',
      name: '视频或电话咨询',
      minutes: 50,
      ways: ['video', 'phone'],
      place: '',
      price: '免费',
      ageMin: null,
      ageMax: null,
      confirms: 'atOnce',
    },
  ],
  rules: {
    openAtMost: 2,
    cancellationsAMonth: 3,
    bookUntilMinutes: 60,
    moveUntilMinutes: 120,
    windowDays: 28,
  },
}

let gateway: ScriptedGateway
let visits: readonly Visit[]
let waits: Output<'booking.own'>['waits']
let refuse: { readonly error: ErrorCode; readonly details?: Record<string, number> } | null
beforeEach(() => {
  preparePhone()
  journeys.length = 0
  visits = []
  waits = []
  refuse = null
  changeNeed({
    service: 'talk-remote',
    way: 'video',
    topic: null,
    forWhom: 'self',
    isGuardian: false,
    age: '',
  })
  gateway = scriptGateway(({ action }) => {
    if (action === 'booking.services') return done(services)
    if (action === 'booking.experts') return done({ experts: [{ ...expert, next: [slot(start)] }] })
    if (action === 'booking.week') return done({ expert, slots: [slot(start), slot(start + HOUR, 0)] })
    if (action === 'booking.own') return done({ visits, waits })
    if (action === 'booking.options') return done({ sameTime: [], later: [slot(start + 24 * HOUR)] })
    if (!action.startsWith('booking.')) return done({ templates: [], notices: [], cursor: null })
    return refuse ? { ok: false, requestId: 'r', ...refuse } : done({ visit: visits[0] ?? visitOf() })
  })
})

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => {
  const found = await button(name)
  await act(async () => void fireEvent.click(found))
}
const sent = (action: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter((call) => call.action === action)
const text = (): string => document.body.textContent ?? ''
const shows = (part: string) => waitFor(() => expect(text()).toContain(part))
const openWeek = async (query: Record<string, string> = {}): Promise<void> => {
  openedWith({ expert: expert.ref, service: 'talk-remote', ...query })
  render(<WeekPage />)
  await shows('示例专家 01')
}
const openOwn = async (): Promise<void> => {
  openedWith({})
  render(<OwnPage />)
  await act(async () => {})
}

test('a seat that somebody else has: it is said with the nearest times, and one of them can be booked at once', async () => {
  refuse = { error: 'SLOT_TAKEN', details: { near1: start + 2 * HOUR } }
  await openWeek()
  await press(words.week.slot(momentWords(start, nowAt())))
  await press(words.confirm.book)
  await shows(saidRefusal('SLOT_TAKEN'))
  await press(momentWords(start + 2 * HOUR, nowAt()))
  refuse = null
  await press(words.confirm.book)
  await waitFor(() => expect(sent('booking.book')).toHaveLength(2))
  expect(
    sent('booking.book').map(({ input }) => (input as { seat: { startAt: number } }).seat.startAt),
  ).toEqual([start, start + 2 * HOUR])
  expect(new Set(sent('booking.book').map(({ key }) => key)).size).toBe(2)
})

test('a full time cannot be chosen, and says so in words', async () => {
  await openWeek()
  const full = await button(new RegExp(words.week.full))
  expect(full.getAttribute('aria-disabled')).toBe('true')
})

test('a child that nobody answers for: nothing is sent until the guardian says so', async () => {
  changeNeed({ forWhom: 'child', age: '9' })
  await openWeek()
  await press(words.week.slot(momentWords(start, nowAt())))
  await press(words.confirm.book)
  await shows(words.find.guardianFirst)
  expect(sent('booking.book')).toEqual([])
})

test('tapped again after no answer it is the same booking, under the same key', async () => {
  refuse = { error: 'BUSY' }
  await openWeek()
  await press(words.week.slot(momentWords(start, nowAt())))
  await press(words.confirm.book)
  await shows(saidRefusal('BUSY'))
  refuse = null
  await press(words.confirm.book)
  await waitFor(() => expect(journeys.at(-1)).toContain('packages/booking/own/index'))
  const keys = sent('booking.book').map(({ key }) => key)
  expect(keys.length).toBe(2)
  expect(new Set(keys).size).toBe(1)
})

test('a move sends the appointment and the new time, and asks for no consent again', async () => {
  await openWeek({ move: visitOf().id })
  await press(words.week.slot(momentWords(start, nowAt())))
  await press(words.confirm.moveTo)
  await waitFor(() => expect(sent('booking.move')).toHaveLength(1))
  expect(sent('booking.move')[0]?.input).toEqual({ id: visitOf().id, expert: expert.ref, startAt: start })
})

test('who can be booked is said with what the licence allows and since when that was looked at', async () => {
  render(<FindPage />)
  await shows('示例专家 01 · 心理咨询师 · 示例医院')
  await shows(words.may.counsellor)
  await shows(words.find.checked('2026-11-01'))
  await press(new RegExp(words.find.anybody))
  await press(words.confirm.book)
  await waitFor(() => expect(sent('booking.book')).toHaveLength(1))
  expect(sent('booking.book')[0]?.input).toMatchObject({ seat: null, service: 'talk-remote', way: 'video' })
})

test('nothing is known and nothing comes: the reason and a way to try again', async () => {
  gateway.online = false
  await openOwn()
  await shows(words.own.failed)
  gateway.online = true
  await press(/重试/)
  await shows(words.own.empty)
})

test('what is ahead in person shows its code and never what it is about', async () => {
  visits = [visitOf({ way: 'inPerson' })]
  await openOwn()
  await shows('012345')
  expect(text()).not.toContain('睡眠')
  expect(screen.getByLabelText(words.own.codeLabel('012345'))).toBeTruthy()
})

test('who is called up has no door to say a code at, and is shown none', async () => {
  visits = [visitOf({ way: 'phone' })]
  await openOwn()
  await shows(words.own.cancel)
  expect(text()).not.toContain('012345')
})

test('refused by the phone’s calendar, the appointment stands and it is said; else it is there by its neutral title', async () => {
  visits = [visitOf()]
  const outcomes = ['refused', 'added'] as const
  const add = jest.mocked(calendar.add)
  for (const outcome of outcomes) add.mockResolvedValueOnce(outcome)
  await openOwn()
  await press(new RegExp(`^${calendarWords.add}`))
  await shows(calendarWords.said.refused)
  await press(new RegExp(`^${calendarWords.add}`))
  await shows(calendarWords.said.added)
  const title = '一件约好的事'
  const event = { id: visitOf().id, title, startAt: start, endAt: start + HOUR, remindMinutes: 60 }
  expect(add.mock.calls).toEqual([[event], [event]])
})

test('what waits for a yes or for a choice is not put into a calendar yet', async () => {
  visits = [visitOf({ state: 'requested' }), visitOf({ id: 'x'.repeat(32), asksChoice: true })]
  await openOwn()
  await shows(words.own.asks)
  expect(text()).not.toContain(calendarWords.add)
})

test('cancelling asks once and names what goes', async () => {
  visits = [visitOf()]
  await openOwn()
  await press(new RegExp(`^${words.own.cancel}`))
  await shows(words.own.sureTitle)
  expect(sent('booking.cancel')).toEqual([])
  await press(words.own.cancelDo)
  await waitFor(() => expect(sent('booking.cancel')).toHaveLength(1))
  await shows(words.own.cancelled)
})

test('an expert who cannot come: the person is asked, and chooses in one tap', async () => {
  visits = [visitOf({ asksChoice: true, way: 'inPerson' })]
  await openOwn()
  await shows(words.own.asks)
  expect(text()).not.toContain('012345')
  await press(words.own.options)
  await press(words.own.later(momentWords(start + 24 * HOUR, nowAt())))
  await waitFor(() => expect(sent('booking.move')).toHaveLength(1))
  expect(sent('booking.move')[0]?.input).toMatchObject({ expert: expert.ref, startAt: start + 24 * HOUR })
})

test('a time that is kept is taken or left by one tap', async () => {
  waits = [
    {
      id: 'w'.repeat(32),
      service: 'talk-remote',
      expert: { ...expert, specialties: [...expert.specialties] },
      untilOn: dateOn(start),
      offer: { startAt: start, until: nowAt() + HOUR / 4 },
    },
  ]
  await openOwn()
  await press(words.own.take)
  await waitFor(() => expect(sent('booking.accept')).toHaveLength(1))
  await shows(words.own.booked)
})

test('afterwards one question, once', async () => {
  visits = [visitOf({ state: 'done', code: null, mayMove: false })]
  await openOwn()
  await press(words.own.yes)
  await waitFor(() => expect(sent('booking.rate')).toHaveLength(1))
  expect(sent('booking.rate')[0]?.input).toEqual({ id: visitOf().id, helpful: true })
})

const callsOf = (name: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === name)

test('from the reminder the question stands there at once with its rules, and the next tap cancels', async () => {
  visits = [visitOf({ id: 'o'.repeat(32) }), visitOf({ state: 'reminded' })]
  openedWith({ cancel: 'v'.repeat(32) })
  render(<OwnPage />)
  await screen.findByRole('dialog', { name: words.own.sureTitle })
  await screen.findByText(words.confirm.cancellations(3))
  await screen.findByText(words.confirm.move(2))
  expect(callsOf('booking.cancel')).toEqual([])
  await press(words.own.cancelDo)
  await screen.findByText(words.own.cancelled)
  expect(callsOf('booking.cancel')).toMatchObject([{ input: { id: 'v'.repeat(32) } }])
})

test.each([
  ['is cancelled already', 'cancelled'],
  ['has begun with the person there', 'checkedIn'],
] as const)('a reminder of what %s asks nothing and says why', async (_how, state) => {
  visits = [visitOf({ state })]
  openedWith({ cancel: 'v'.repeat(32) })
  render(<OwnPage />)
  await screen.findByText(words.own.tooLate)
  expect(screen.queryByRole('dialog')).toBeNull()
})

const referral: NonNullable<Visit['referral']> = {
  place: null,
  service: { id: 'clinic-assessment', name: '医生评估', ways: ['inPerson'] },
  expert: { ...expert, specialties: [...expert.specialties] },
  why: '想请医生再一起看看睡眠',
  state: 'offered',
  offeredAt: 7,
  answeredAt: null,
}
const suggestion = words.own.referral

test('a suggestion says where, why and that nothing is handed over; the yes is one tap and leads there', async () => {
  visits = [visitOf({ state: 'done', helpful: true, referral })]
  openedWith({})
  render(<OwnPage />)
  await screen.findByText(suggestion.title('医生评估'))
  await screen.findByText(referral.why)
  await screen.findByText(suggestion.nothing)
  await press(`${suggestion.accept}：医生评估`)
  await waitFor(() =>
    expect(journeys).toEqual([
      `navigateTo /packages/booking/week/index?expert=${expert.ref}&service=clinic-assessment`,
    ]),
  )
  expect(callsOf('booking.answerReferral')).toMatchObject([{ input: { offeredAt: 7, accept: true } }])
})

test('the no is one tap, too, and an answer to something that was changed is said and not taken', async () => {
  const place = { id: 'city-hospital', name: '示例医院' }
  visits = [
    visitOf({ state: 'done', helpful: true, referral: { ...referral, service: null, expert: null, place } }),
  ]
  openedWith({})
  render(<OwnPage />)
  await press(`${suggestion.decline}：示例医院`)
  await screen.findByText(suggestion.answered)
  refuse = { error: 'REFERRAL_CHANGED' }
  await press(`${suggestion.accept}：示例医院`)
  await screen.findByText(saidRefusal('REFERRAL_CHANGED'))
  expect(journeys).toEqual([])
})

test('a yes to a place of the directory leads to that entry', async () => {
  const place = { id: 'city-hospital', name: '示例医院' }
  visits = [visitOf({ state: 'done', referral: { ...referral, service: null, expert: null, place } })]
  await openOwn()
  await press(`${suggestion.accept}：示例医院`)
  await waitFor(() => expect(journeys).toEqual(['navigateTo /packages/help/place/index?id=city-hospital']))
})

test('a place that is known no more is no dead link: it is said, with where to ask, also when it goes between look and tap', async () => {
  const place = { id: 'city-hospital', name: '示例医院' }
  const to = (state: 'offered' | 'accepted', where: typeof place | null) =>
    visitOf({ state: 'done', referral: { ...referral, state, service: null, expert: null, place: where } })
  visits = [to('offered', place)]
  await openOwn()
  await button(`${suggestion.accept}：示例医院`)
  visits = [to('accepted', null)]
  await press(`${suggestion.accept}：示例医院`)
  await screen.findByText(suggestion.gone)
  await screen.findByText(suggestion.accepted)
  expect(screen.queryByRole('button', { name: suggestion.place })).toBeNull()
  await button(suggestion.decline)
  expect(journeys).toEqual([])
})

test('another time with the same expert asks for the way in which it was held before', async () => {
  visits = [visitOf({ state: 'done', helpful: true, service: 'talk-inperson', way: 'inPerson' })]
  openedWith({})
  render(<OwnPage />)
  await press(words.own.again)
  const { result } = renderHook(() => useNeed())
  expect(result.current).toMatchObject({ service: 'talk-inperson', way: 'inPerson' })
})
