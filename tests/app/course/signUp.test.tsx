import type { Output } from '@shared/contracts'
import { type Occasion, occasionsOf } from '@shared/domain/activity/occasion'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { CourseScreen } from '@/features/course/CourseScreen'
import { courseOf } from '@/features/course/courses'
import { MineScreen } from '@/features/course/MineScreen'
import { learnServerTime, nowAt } from '@/lib/clock/clock'
import { activityWords as words } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

type Entry = Output<'activity.own'>['entries'][number]

const lecture = courseOf('lecture-sleep-well')
if (lecture?.kind !== 'lecture') throw new Error('the example is not there')
const next = (): Occasion => {
  const [one] = occasionsOf(lecture, nowAt()).filter(({ startAt }) => startAt > nowAt() + 3_600_000)
  if (!one) throw new Error('the lecture is not given any more')
  return one
}
const standing = (change = {}) => {
  const { id, course, startAt, endAt, capacity } = next()
  return {
    id,
    course,
    startAt,
    endAt,
    capacity,
    closed: false,
    left: 3,
    waiting: 0,
    waitingLeft: 9,
    ...change,
  }
}
const entry = (change: Partial<Entry> = {}): Entry => {
  const { id, course, startAt, endAt } = next()
  const whose = { forWhom: 'self' as const, ward: null, child: null }
  const facts = { occasion: id, course, startAt, endAt, ...whose, visits: [] }
  return { ...facts, state: 'in', position: null, ticket: '007123', ...change }
}

let gateway: ScriptedGateway
let occasions: readonly unknown[]
let entries: readonly Entry[]
let signedUp: () => ReturnType<ScriptedGateway['answer']>
beforeEach(() => {
  preparePhone()
  occasions = [standing()]
  entries = []
  signedUp = () => done({ entry: entry() })
  gateway = scriptGateway(({ action }) => {
    if (action === 'activity.list') return done({ occasions })
    if (action === 'activity.own') return done({ entries })
    if (action === 'activity.signUp') return signedUp()
    if (action === 'activity.cancel') return done({ entry: entry({ state: 'left', ticket: null }) })
    return done({ templates: [] })
  })
})
const show = async (id = 'lecture-sleep-well') => {
  const page = render(<CourseScreen id={id} onWrite={jest.fn()} />)
  await act(async () => undefined)
  return page
}
const buttons = (name: RegExp | string) => screen.getAllByRole('button', { name })
const press = (name: RegExp | string) =>
  act(async () => void fireEvent.click(buttons(name).at(-1) as Element))
const sent = (action: string) =>
  gateway.batches.flatMap(({ calls }) => calls.filter((call) => call.action === action))
const open = () => act(async () => void fireEvent.click(buttons(/^报名：/)[0] as Element))

test('without a network the dates are there, and why nobody can sign up now', async () => {
  gateway.online = false
  await show()
  await screen.findByText(words.offline)
  screen.getAllByText(words.unknown)
  screen.getAllByText(words.place(next().meetings[0]?.place ?? ''))
})

test('refused: it says what was kept, and the sheet stays', async () => {
  signedUp = () => ({ ok: false, error: 'ACTIVITY_FULL', requestId: 'r1' })
  await show()
  await screen.findByText(words.left(3, 30))
  await open()
  await press(words.signUp)
  await screen.findByText(saidRefusal('ACTIVITY_FULL'))
})

test('two taps are one place: the second has the key of the first', async () => {
  await show()
  await screen.findByText(words.left(3, 30))
  await open()
  entries = [entry()]
  const button = buttons(words.signUp).at(-1) as Element
  await act(async () => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  await screen.findByText(words.mine.done.signedUp)
  screen.getByText('007123')
  expect(new Set(sent('activity.signUp').map(({ key }) => key)).size).toBe(1)
})

test('closed, full, or only the list: each is said, and only the list can be joined', async () => {
  occasions = [standing({ closed: true })]
  const closed = await show()
  await screen.findByText(words.closed)
  closed.unmount()
  occasions = [standing({ left: 0, waiting: 9, waitingLeft: 0 })]
  const full = await show()
  await screen.findByText(words.full)
  full.unmount()
  occasions = [standing({ left: 0, waiting: 2, waitingLeft: 7 })]
  await show()
  await screen.findByText(words.onlyList(2))
  expect(buttons(/^排候补：/).length).toBeGreaterThan(0)
})

test('who waits sees their place in the list, and is asked before they leave it', async () => {
  entries = [entry({ state: 'waiting', position: 4, ticket: null })]
  await show()
  await screen.findByText(words.position(4))
  await press(/^不排了：/)
  screen.getByText(words.sure.waiting)
  expect(sent('activity.cancel')).toEqual([])
  await press(words.sure.do)
  await screen.findByText(words.mine.done.cancelled)
  expect(sent('activity.cancel').map(({ input }) => input)).toEqual([{ occasion: next().id, ward: null }])
})

test('a camp without a guardian’s tick: nothing is sent', async () => {
  const camp = courseOf('camp-winter')
  if (camp?.kind !== 'camp' || occasionsOf(camp, nowAt()).length === 0) return
  await show('camp-winter')
  await screen.findByText(words.unknown)
  await open()
  await press(words.signUp)
  await screen.findByText(words.sheet.guardianFirst)
  expect(sent('activity.signUp')).toEqual([])
})

describe('a camp for several children', () => {
  const camp = courseOf('camp-winter')
  if (camp?.kind !== 'camp') throw new Error('the camp is not there')
  const START = Date.parse('2026-12-01T10:00:00+08:00')
  const [occasion] = occasionsOf(camp, START)
  const wards = ['小一', '小二'].map((label, at) => ({ id: `${at}`.repeat(43), label, consents: [] }))
  const place = (change: Partial<Entry>): Entry => ({
    ...entry(),
    occasion: occasion?.id ?? '',
    course: camp.id,
    forWhom: 'child',
    ...change,
  })
  beforeEach(() => {
    const now = Date.now()
    learnServerTime(START, now, now)
    const { id = '', startAt = 0, endAt = 0, capacity = 0 } = occasion ?? {}
    occasions = [standing({ id, course: camp.id, startAt, endAt, capacity })]
    gateway = scriptGateway(({ action }) => {
      if (action === 'guardian.wards') return done({ wards })
      if (action === 'activity.list') return done({ occasions })
      if (action === 'activity.own') return done({ entries })
      if (action === 'activity.cancel') return done({ entry: place({ state: 'left', ticket: null }) })
      return action === 'activity.signUp' ? signedUp() : done({ templates: [] })
    })
  })
  afterEach(() => {
    const now = Date.now()
    learnServerTime(now, now, now)
  })

  test('a child is chosen and ticked for; another child needs a tick of its own', async () => {
    await show('camp-winter')
    await screen.findByText(words.left(3, 30))
    await open()
    const choose = (name: string) =>
      act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
    await screen.findByRole('radio', { name: '小一' })
    await choose('小一')
    expect(screen.queryByLabelText(words.sheet.age)).toBeNull()
    await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
    await choose('小二')
    await press(words.signUp)
    await screen.findByText(words.sheet.guardianFirst)
    expect(sent('activity.signUp')).toEqual([])
    await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
    await press(words.signUp)
    await screen.findByText(words.mine.done.signedUp)
    expect(sent('activity.signUp').map(({ input }) => input)).toEqual([
      { occasion: occasion?.id, forWhom: 'child', ward: wards[1]?.id, age: null, guardianVersion: 1 },
    ])
  })

  test('each child stands by itself, and giving one back names whose it is', async () => {
    entries = [
      place({ ward: wards[0]?.id ?? null, child: '小一', ticket: '001111' }),
      place({ ward: wards[1]?.id ?? null, child: '小二', ticket: '002222' }),
    ]
    await show('camp-winter')
    await screen.findByText('001111')
    screen.getByText('002222')
    screen.getByRole('button', { name: new RegExp(`^${words.another}：`) })
    await press(new RegExp(`^${words.cancel}：${words.forChild('小二')}`))
    await press(words.sure.do)
    const givenBack = [{ occasion: occasion?.id, ward: wards[1]?.id }]
    await waitFor(() => expect(sent('activity.cancel').map(({ input }) => input)).toEqual(givenBack))
  })
})

test('what one has signed up for: none, and then the next one with its number', async () => {
  const page = render(<MineScreen />)
  await screen.findByText(words.mine.empty)
  page.unmount()
  entries = [entry()]
  render(<MineScreen />)
  await screen.findByText('007123')
})
