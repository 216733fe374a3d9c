import type { Output } from '@shared/contracts'
import type { ErrorCode } from '@shared/contracts/refusals'
import { addDays, startOfDay } from '@shared/kit/time'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { nowAt } from '@/lib/clock/clock'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords as words } from '@/lib/copy/visits'
import { clockWords, dateOn, dayWords, momentWords } from '@/lib/timeWords/timeWords'
import FrontPage from '@/packages/staff/front/index'
import VisitsPage from '@/packages/staff/visits/index'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Visit = Output<'staff.booking.list'>['visits'][number]
type FrontVisit = Output<'staff.booking.today'>['visits'][number]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const soon = nowAt() + 26 * HOUR
const begun = nowAt() - 10 * MINUTE
const visitOf = (change: Partial<Visit> = {}): Visit => ({
  id: 'v'.repeat(32),
  service: 'talk-remote',
  way: 'phone',
  topic: 'sleep',
  forWhom: 'self',
  startAt: soon,
  endAt: soon + 50 * MINUTE,
  state: 'confirmed',
  asksChoice: false,
  cardAt: null,
  caller: null,
  ...change,
})
const spanOf = ({ startAt, endAt }: Visit): string => `${clockWords(startAt)}–${clockWords(endAt)}`
const line = { id: 'l'.repeat(32), weekday: 1, from: '08:30', to: '11:30', service: 'talk-remote' }
const schedule: Output<'staff.booking.schedule'> = {
  lines: [{ ...line, firstOn: '2026-11-01', lastOn: '2098-01-01' }],
  exceptions: [],
  services: [{ id: 'talk-remote', name: '视频或电话咨询', minutes: 50 }],
}
const service: Output<'booking.services'>['services'][number] = {
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
}
const rules: Output<'booking.services'>['rules'] = {
  openAtMost: 2,
  cancellationsAMonth: 3,
  bookUntilMinutes: 60,
  moveUntilMinutes: 120,
  windowDays: 28,
}
const frontVisit: FrontVisit = {
  id: 'f'.repeat(32),
  service: 'talk-remote',
  startAt: soon,
  endAt: soon + HOUR,
  state: 'confirmed',
  asksChoice: false,
  expert: '示例专家 01',
  caller: null,
}

let gateway: ScriptedGateway
let visits: readonly Visit[]
let recontacts: Output<'staff.booking.list'>['recontacts']
let slots: Output<'staff.booking.list'>['slots']
/** Of the appointment whose notes are open. */
let standing: Pick<Output<'staff.booking.open'>, 'recontactOn' | 'reminds'>
let feed: Output<'staff.booking.feed'>
/** What a change is refused with, by its action. */
let refusals: Record<string, { readonly error: ErrorCode; readonly details?: Record<string, number> }>
beforeEach(() => {
  preparePhone()
  visits = []
  slots = []
  recontacts = []
  standing = { recontactOn: null, reminds: true }
  feed = { offered: true, since: null, readAt: null }
  refusals = {}
  gateway = scriptGateway(({ action }) => {
    const refused = refusals[action]
    if (refused) return { ok: false, requestId: 'r', ...refused }
    if (action === 'staff.booking.list') return done({ visits, slots, recontacts })
    if (action === 'staff.booking.feedOn') {
      feed = { ...feed, since: nowAt() }
      return done({ ...feed, address: `https://calendar.test/${'a'.repeat(22)}.ics` })
    }
    if (action === 'staff.booking.feedOff') feed = { ...feed, since: null }
    if (action.startsWith('staff.booking.feed')) return done(feed)
    if (action === 'staff.booking.open') return done({ visit: visits[0], notes: [], ...standing })
    if (action === 'booking.services') return done({ services: [service], rules })
    if (action === 'staff.booking.today') return done({ visits: [frontVisit] })
    if (action === 'staff.booking.checkIn') return done({ visit: frontVisit })
    if (action === 'staff.booking.note') return done({ notes: [] })
    if (action === 'staff.booking.free') {
      const slots = [{ startAt: soon, endAt: soon + HOUR, left: 1 }]
      return done({ experts: [{ ref: 'e'.repeat(22), name: '示例专家 01', slots }] })
    }
    if (/schedule|Line|except|asUsual/.test(action)) return done(schedule)
    if (action.startsWith('staff.booking.')) return done({ visit: visits[0] ?? frontVisit })
    return done({ notices: [], cursor: null, templates: [] })
  })
})

const press = async (name: string | RegExp) => {
  const found = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(found))
}
const sent = (action: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter((call) => call.action === action)
const inputs = (action: string) => sent(action).map(({ input }) => input)
const text = (): string => document.body.textContent ?? ''
const shows = (part: string) => waitFor(() => expect(text()).toContain(part))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const openVisits = async (): Promise<void> => {
  render(<VisitsPage />)
  await act(async () => {})
}
const openFront = async (): Promise<void> => {
  render(<FrontPage />)
  await shows('示例专家 01')
}
const strands = { error: 'WOULD_STRAND', details: { count: 2 } } as const

describe('an expert', () => {
  test('one day shows every free time in its place, and asks for no other day', async () => {
    const tomorrow = addDays(dateOn(nowAt()), 1)
    const visit = visitOf({
      startAt: startOfDay(tomorrow) + 10 * HOUR,
      endAt: startOfDay(tomorrow) + 11 * HOUR,
    })
    visits = [visit]
    slots = [{ startAt: visit.endAt, endAt: visit.endAt + HOUR, left: 1, service: 'talk-remote' }]
    await openVisits()
    await shows(words.free(1))
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: words.view.day })))
    await press(words.dayAfter)
    await shows(words.freeAt('11:00–12:00'))
    expect(text()).toContain(spanOf(visit))
    expect(inputs('staff.booking.list').at(-1)).toEqual({ from: tomorrow, days: 1 })
    await press(words.today)
    const today = { from: dateOn(nowAt()), days: 1 }
    await waitFor(() => expect(inputs('staff.booking.list').at(-1)).toEqual(today))
  })

  test('where calendars cannot be read from outside, nothing offers it', async () => {
    feed = { offered: false, since: null, readAt: null }
    await openVisits()
    await shows(words.feed.missing)
    expect(screen.queryByRole('button', { name: words.feed.make })).toBeNull()
  })

  test('a calendar address is shown once, changed and taken back only by a second tap', async () => {
    await openVisits()
    await press(words.feed.make)
    await shows(words.feed.made)
    expect(text()).toContain(`${'a'.repeat(22)}.ics`)
    await press(words.feed.makeNew)
    await shows(words.feed.sureNew)
    expect(sent('staff.booking.feedOn')).toHaveLength(1)
    await press(words.feed.makeNew)
    await waitFor(() => expect(sent('staff.booking.feedOn')).toHaveLength(2))
    await shows(words.feed.made)
    await press(words.feed.takeBack)
    await shows(words.feed.sureBack)
    expect(sent('staff.booking.feedOff')).toHaveLength(0)
    await press(words.feed.takeBack)
    await shows(words.feed.takenBack)
    expect(text()).not.toContain('.ics')
    expect(text()).toContain(words.feed.none)
  })

  test('an address that could not be made is said, and what is there stays', async () => {
    refusals = { 'staff.booking.feedOn': { error: 'FEED_MISSING' } }
    await openVisits()
    await press(words.feed.make)
    await shows(saidRefusal('FEED_MISSING'))
    expect(text()).toContain(words.feed.none)
  })

  test('nothing is known and nothing comes: the reason, and a way to try again', async () => {
    gateway.online = false
    await openVisits()
    await shows(words.failed)
    gateway.online = true
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: /重试/ })[0] as Element))
    await shows(words.noneToday)
  })

  test('a wrong code opens nothing and stays in the field; the right one says whose time it is', async () => {
    refusals = { 'staff.booking.checkIn': { error: 'VISIT_CODE_UNKNOWN' } }
    await openVisits()
    await screen.findByLabelText(words.checkIn.label)
    await type(words.checkIn.label, '12345')
    await press(words.checkIn.do)
    expect(sent('staff.booking.checkIn')).toEqual([])
    await type(words.checkIn.label, '123456')
    await press(words.checkIn.do)
    await shows(saidRefusal('VISIT_CODE_UNKNOWN'))
    expect(screen.getByLabelText<HTMLInputElement>(words.checkIn.label).value).toBe('123456')
    refusals = {}
    await press(words.checkIn.do)
    await shows(words.checkIn.done(momentWords(soon, nowAt())))
    expect(screen.getByLabelText<HTMLInputElement>(words.checkIn.label).value).toBe('')
  })

  test('being ill today is done only when the expert has seen how many it concerns', async () => {
    refusals = { 'staff.booking.except': strands }
    await openVisits()
    await press(words.ill.open)
    await press(words.ill.yes)
    await shows(words.ill.stranded(2))
    refusals = {}
    await press(words.ill.sure)
    await shows(words.ill.done)
    expect(inputs('staff.booking.except')).toMatchObject([
      { why: 'ill', sure: false },
      { why: 'ill', sure: true },
    ])
  })

  test('a line is taken away when it is tapped again after the count; a failure in between is no yes', async () => {
    const remove = `${words.week.remove}：周一 08:30–11:30 视频或电话咨询`
    await openVisits()
    refusals = { 'staff.booking.removeLine': { error: 'BUSY' } }
    await press(remove)
    await shows(saidRefusal('BUSY'))
    refusals = { 'staff.booking.removeLine': strands }
    await press(remove)
    await shows(words.week.stranded(2))
    refusals = {}
    await press(remove)
    await waitFor(() => expect(sent('staff.booking.removeLine')).toHaveLength(3))
    expect(inputs('staff.booking.removeLine')).toMatchObject([
      { sure: false },
      { sure: false },
      { sure: true },
    ])
  })

  test('not coming is said before it is done, and what has not begun cannot be done with', async () => {
    visits = [visitOf()]
    await openVisits()
    await press(`${words.decline}：${spanOf(visitOf())}`)
    await shows(words.declineSure.words)
    expect(sent('staff.booking.decline')).toEqual([])
    await press(words.declineSure.yes)
    await waitFor(() => expect(inputs('staff.booking.decline')).toEqual([{ id: visitOf().id }]))
    expect(screen.queryByRole('button', { name: new RegExp(`^${words.done}`) })).toBeNull()
  })

  test('what waits for a yes gets it by one tap; what has begun is done, or nobody came', async () => {
    const asked = visitOf({ state: 'requested' })
    const now = visitOf({ id: 'n'.repeat(32), startAt: begun, endAt: begun + 50 * MINUTE })
    visits = [now, asked]
    await openVisits()
    await press(`${words.confirm}：${spanOf(asked)}`)
    await press(`${words.noShow}：${spanOf(now)}`)
    await waitFor(() => expect(inputs('staff.booking.finish')).toEqual([{ id: now.id, how: 'noShow' }]))
    expect(inputs('staff.booking.confirm')).toEqual([{ id: asked.id }])
  })

  test('a note that did not arrive stays on screen and goes again under the same key', async () => {
    visits = [visitOf({ startAt: begun, endAt: begun + 50 * MINUTE, state: 'done' })]
    refusals = { 'staff.booking.note': { error: 'BUSY' } }
    await openVisits()
    await press(new RegExp(`^${words.note}：`))
    await screen.findByLabelText(words.notes.happened)
    await type(words.notes.happened, '睡前看手机')
    await press(words.notes.save)
    await shows(saidRefusal('BUSY'))
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.notes.happened).value).toBe('睡前看手机')
    refusals = {}
    await press(words.notes.save)
    await shows(words.notes.saved)
    expect(new Set(sent('staff.booking.note').map(({ key }) => key)).size).toBe(1)
  })

  test('whom an expert wanted to be in touch with stands above all days, and goes by one tap once it is done', async () => {
    const talked = visitOf({
      startAt: begun - 7 * 24 * HOUR,
      endAt: begun - 7 * 24 * HOUR + 50 * MINUTE,
      state: 'done',
    })
    const talk = words.recontacts.talk(momentWords(talked.startAt, nowAt()), '电话')
    recontacts = [{ visit: talked, recontactOn: dateOn(nowAt()) }]
    await openVisits()
    await shows(words.recontacts.title)
    refusals = { 'staff.booking.note': { error: 'BUSY' } }
    await press(`${words.recontacts.done}：${talk}`)
    await shows(saidRefusal('BUSY'))
    await shows(words.recontacts.title)
    refusals = {}
    recontacts = []
    await press(`${words.recontacts.done}：${talk}`)
    await waitFor(() => expect(text()).not.toContain(words.recontacts.title))
    expect(inputs('staff.booking.note').at(-1)).toMatchObject({
      id: talked.id,
      recontacted: dateOn(nowAt()),
      happened: '',
    })
  })

  test('the note shows the date that stands with its year, takes it back as it was seen, and says when none reminds', async () => {
    const nextYear = addDays(dateOn(nowAt()), 366)
    visits = [visitOf({ startAt: begun, endAt: begun + 50 * MINUTE, state: 'done' })]
    standing = { recontactOn: nextYear, reminds: true }
    await openVisits()
    await press(new RegExp(`^${words.note}：`))
    await shows(words.notes.stands(dayWords(startOfDay(nextYear), nowAt())))
    expect(text()).toContain(nextYear.slice(0, 4))
    await shows(words.notes.reminds)
    standing = { recontactOn: null, reminds: false }
    await press(words.notes.takeBack)
    await shows(words.notes.remindsNot)
    expect(inputs('staff.booking.note')).toMatchObject([{ recontacted: nextYear, followUpOn: null }])
    expect(screen.queryByRole('button', { name: words.notes.takeBack })).toBeNull()
  })

  test('a date that is a slip of the year is said before it is sent', async () => {
    visits = [visitOf({ startAt: begun, endAt: begun + 50 * MINUTE, state: 'done' })]
    await openVisits()
    await press(new RegExp(`^${words.note}：`))
    await screen.findByLabelText(words.notes.recontactOn)
    await type(words.notes.recontactOn, addDays(dateOn(nowAt()), 401))
    await shows(words.notes.tooFar)
    await press(words.notes.save)
    expect(sent('staff.booking.note')).toEqual([])
    await type(words.notes.recontactOn, addDays(dateOn(nowAt()), 400))
    await press(words.notes.save)
    await shows(words.notes.saved)
  })
})

describe('the front desk', () => {
  test('nothing is booked without a name and a number; a time that went meanwhile is said, and what was typed stays', async () => {
    refusals = { 'staff.booking.bookFor': { error: 'SLOT_TAKEN' } }
    await openFront()
    await press(`示例专家 01 ${momentWords(soon, nowAt())}`)
    await press(words.front.book)
    await shows(words.front.missing)
    expect(sent('staff.booking.bookFor')).toEqual([])
    await type(words.front.name, '示例来电')
    await type(words.front.phone, '0523-80000000')
    await press(words.front.book)
    await shows(saidRefusal('SLOT_TAKEN'))
    expect(screen.getByLabelText<HTMLInputElement>(words.front.name).value).toBe('示例来电')
    refusals = {}
    await press(words.front.book)
    await shows(words.front.booked)
    expect(new Set(sent('staff.booking.bookFor').map(({ key }) => key)).size).toBe(1)
  })

  test('only what was booked for a caller can be cancelled here', async () => {
    await openFront()
    await shows(clockWords(frontVisit.startAt))
    expect(screen.queryByRole('button', { name: new RegExp(`^${words.front.cancel}`) })).toBeNull()
  })
})
