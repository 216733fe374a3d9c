import type { Output } from '@shared/contracts'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { nowAt } from '@/lib/clock/clock'
import { bookingEntryWords as words } from '@/lib/copy/bookingEntry'
import { setPreferences } from '@/lib/preferences/preferences'
import { clockWords, momentWords } from '@/lib/timeWords/timeWords'
import ChatPage from '@/pages/chat/index'
import LettersPage from '@/pages/letters/index'
import { journeys, showApp } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Own = Output<'booking.own'>
type Visit = Own['visits'][number]

const HOUR = 3_600_000
const start = Math.floor(nowAt() / HOUR) * HOUR + 30 * HOUR
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
  expert: {
    ref: 'e'.repeat(22),
    name: '示例专家 01',
    licence: 'counsellor',
    institution: '示例医院',
    specialties: ['sleep'],
    checkedOn: '2026-11-01',
  },
  code: '012345',
  mayMove: true,
  helpful: null,
  referral: null,
  ...change,
})
const waitOf = (until: number): Own['waits'][number] => ({
  id: 'w'.repeat(32),
  service: 'talk-remote',
  expert: null,
  untilOn: '2026-12-01',
  offer: { startAt: start, until },
})

let own: Own
let gateway: ScriptedGateway
beforeEach(() => {
  preparePhone()
  journeys.length = 0
  own = { visits: [], waits: [] }
  gateway = scriptGateway(({ action }) => {
    if (action === 'booking.own') return done(own)
    if (action === 'letter.list') return done({ threads: [], cursor: null })
    return done({ notices: [], cursor: null, results: [], entries: [], templates: [] })
  })
})

const when = momentWords(start, nowAt())
const card = () => screen.queryByRole('button', { name: new RegExp(words.title) })
const text = (): string => document.body.textContent ?? ''
const shows = (part: string) => waitFor(() => expect(text()).toContain(part))
const openHome = async (): Promise<void> => {
  render(<ChatPage />)
  await waitFor(() => expect(gateway.batches.flatMap(({ calls }) => calls)).not.toEqual([]))
  await act(async () => {})
}

test('nothing is booked, or all of it is over: the conversation has no such card', async () => {
  own = { visits: [visitOf({ state: 'cancelled' }), visitOf({ endAt: nowAt() - 1 })], waits: [] }
  await openHome()
  expect(card()).toBeNull()
})

test('the next of what is booked stands in the conversation, with nobody’s name and nothing of what it is about', async () => {
  const later = visitOf({ id: 'x'.repeat(32), startAt: start + HOUR, endAt: start + 2 * HOUR })
  own = { visits: [later, visitOf()], waits: [] }
  await openHome()
  await shows(words.booked(when))
  expect(text()).not.toMatch(/睡眠|示例专家|012345/)
  const found = card()
  await act(async () => void (found && fireEvent.click(found)))
  expect(journeys).toEqual(['navigateTo /packages/booking/own/index'])
})

test('what waits for the person comes before what is only ahead: a kept time, then a choice', async () => {
  const asked = visitOf({
    id: 'x'.repeat(32),
    startAt: start + HOUR,
    endAt: start + 2 * HOUR,
    asksChoice: true,
  })
  const until = nowAt() + HOUR / 4
  own = { visits: [visitOf(), asked], waits: [waitOf(until)] }
  await openHome()
  await shows(words.offer(when, clockWords(until)))
  own = { visits: [visitOf(), asked], waits: [waitOf(nowAt() - HOUR)] }
  await act(async () => showApp())
  await shows(words.choice(momentWords(start + HOUR, nowAt())))
})

test('in 关怀模式 it stands under the three buttons', async () => {
  own = { visits: [visitOf()], waits: [] }
  await act(() => setPreferences({ careMode: true }))
  await openHome()
  await shows(words.booked(when))
  await act(() => setPreferences({ careMode: false }))
})

test('cancelled on another page it is gone when the conversation shows again; without a network it stays', async () => {
  own = { visits: [visitOf()], waits: [] }
  await openHome()
  await shows(words.booked(when))
  gateway.online = false
  await act(async () => showApp())
  expect(card()).not.toBeNull()
  gateway.online = true
  own = { visits: [], waits: [] }
  await act(async () => showApp())
  await waitFor(() => expect(card()).toBeNull())
})

test('信箱 says what is ahead on its way to the list, and what the list is for when nothing is', async () => {
  render(<LettersPage />)
  await shows(words.note)
  own = { visits: [visitOf({ state: 'requested' })], waits: [] }
  await act(async () => showApp())
  await shows(words.requested(when))
})

test.each([
  ['the conversation', () => openHome()],
  ['信箱', async () => void render(<LettersPage />)],
])(
  'in %s the reminder leads to its cancelling in one tap, and says so only once it is a reminder',
  async (_where, openPage) => {
    own = { visits: [visitOf()], waits: [] }
    await openPage()
    await shows(words.booked(when))
    expect(screen.queryByRole('button', { name: words.cancel })).toBeNull()
    own = { visits: [visitOf({ state: 'reminded' })], waits: [] }
    await act(async () => showApp())
    const cancel = await screen.findByRole('button', { name: words.cancel })
    await act(async () => void fireEvent.click(cancel))
    expect(journeys).toEqual([`navigateTo /packages/booking/own/index?cancel=${'v'.repeat(32)}`])
  },
)
