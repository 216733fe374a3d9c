import type { Output } from '@shared/contracts'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { RosterScreen } from '@/features/duty/RosterScreen'
import { nowAt } from '@/lib/clock/clock'
import { dutyWords } from '@/lib/copy/duty'
import { saidRefusal } from '@/lib/copy/refusals'
import { dateOn } from '@/lib/timeWords/timeWords'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Roster = Output<'staff.duty.roster'>
type Turn = Roster['days'][number]['turns'][number]

const HOUR = 3_600_000
const DAY = 24 * HOUR
const me = { ref: 'm'.repeat(22), name: '示例专家 01' }
const other = { ref: 'o'.repeat(22), name: '示例督导 01' }
const turn = (change: Partial<Turn> = {}): Turn => ({
  id: `${'s'.repeat(22)}.2026-11-23`,
  on: dateOn(nowAt()),
  startAt: nowAt() + 3 * HOUR,
  endAt: nowAt() + 5 * HOUR,
  kind: 'service',
  who: me,
  mine: true,
  offeredTo: null,
  offeredToMe: false,
  calledMe: false,
  here: false,
  ownDate: false,
  ...change,
})
const soon = { startAt: nowAt() + 5 * 60_000, endAt: nowAt() + HOUR }
const current = { startAt: nowAt() - HOUR, endAt: nowAt() + HOUR }

let gateway: ScriptedGateway
let roster: Roster
let refuse: 'SHIFT_TAKEN' | 'SHIFT_OVERLAP' | 'DAY_OUT_OF_RANGE' | null
beforeEach(() => {
  preparePhone()
  refuse = null
  gateway = scriptGateway(({ action }) => {
    if (action === 'staff.duty.roster') return done(roster)
    if (action === 'notice.quota') return done({ templates: [] })
    return refuse ? { ok: false, error: refuse, requestId: 'r' } : done({ turn: turn() })
  })
})

const rosterOf = (turns: readonly Turn[], change: Partial<Roster> = {}): Roster => ({
  days: [
    {
      on: dateOn(nowAt()),
      kind: 'workday',
      known: true,
      name: null,
      special: null,
      turns: [...turns],
      gaps: [{ startAt: nowAt() + 6 * HOUR, endAt: nowAt() + 7 * HOUR, kind: 'crisis' }],
    },
  ],
  experts: [me, other],
  shifts: [],
  mayEdit: false,
  mayOpen: false,
  mayTake: true,
  ...change,
})
async function show(turns: readonly Turn[], change: Partial<Roster> = {}): Promise<void> {
  roster = rosterOf(turns, change)
  render(<RosterScreen />)
  await screen.findByText(dutyWords.now)
}
const button = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) })
const none = (name: string) =>
  expect(screen.queryByRole('button', { name: new RegExp(`^${name}`) })).toBeNull()
const press = (name: string) => act(async () => void fireEvent.click(button(name)))
const sent = () =>
  gateway.batches
    .flatMap(({ calls }) => calls)
    .filter(({ action }) => !['staff.duty.roster', 'notice.quota'].includes(action))
const settled = () => act(() => until(() => sent().length > 0))

test('nobody is said to be there who only stands on the roster', async () => {
  await show([turn({ ...current, who: other, mine: false })])
  expect(screen.getByText(dutyWords.nobodyOn)).toBeTruthy()
  expect(screen.getAllByText(new RegExp(dutyWords.silent)).length).toBeGreaterThan(0)
})

test('ten minutes before, and not earlier, one’s own turn asks 到岗', async () => {
  await show([turn()])
  none(dutyWords.checkIn)
})

test('到岗 is one tap and names the turn', async () => {
  await show([turn(soon)])
  await press(dutyWords.checkIn)
  await settled()
  expect(sent()).toMatchObject([{ action: 'staff.duty.checkIn', input: { turnId: turn().id } }])
})

test('who is there can leave, and sees that they are counted', async () => {
  await show([turn({ ...current, here: true })])
  none(dutyWords.checkIn)
  expect(screen.queryByText(dutyWords.nobodyOn)).toBeNull()
  await press(dutyWords.checkOut)
  await settled()
  expect(sent()[0]?.action).toBe('staff.duty.checkOut')
})

test('a colleague was faster: the reason is said and the roster asked anew', async () => {
  refuse = 'SHIFT_TAKEN'
  await show([turn({ who: null, mine: false })])
  const before = gateway.batches.length
  await press(dutyWords.take)
  await screen.findByText(saidRefusal('SHIFT_TAKEN'))
  expect(gateway.batches.length).toBeGreaterThan(before + 1)
})

test('somebody is silent and one was called in their place', async () => {
  await show([turn({ ...current, who: other, mine: false, calledMe: true })])
  expect(screen.getByText(dutyWords.calledMe)).toBeTruthy()
  await press(dutyWords.checkInFor)
  await settled()
  expect(sent()[0]?.action).toBe('staff.duty.checkIn')
})

test('swapping: a colleague is chosen, nobody asks themselves, and the request can be taken back', async () => {
  await show([turn()])
  await press(dutyWords.swap)
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.queryByRole('radio', { name: me.name })).toBeNull()
  await act(async () => void fireEvent.click(sheet.getByRole('radio', { name: other.name })))
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  await act(async () => void fireEvent.click(sheet.getByRole('button', { name: dutyWords.swapDo })))
  await settled()
  expect(sent()).toMatchObject([{ action: 'staff.duty.offer', input: { to: other.ref } }])
})

test.each([
  ['accepts', 'accept', true],
  ['declines', 'decline', false],
] as const)('who was asked %s with one tap', async (_name, word, accept) => {
  await show([turn({ who: other, mine: false, offeredTo: me, offeredToMe: true })])
  expect(screen.getByText(dutyWords.offeredToMe(other.name))).toBeTruthy()
  await press(dutyWords[word])
  await settled()
  expect(sent()).toMatchObject([{ action: 'staff.duty.answer', input: { accept } }])
})

test('what is over offers nothing', async () => {
  await show([turn({ startAt: nowAt() - 5 * HOUR, endAt: nowAt() - 4 * HOUR })], { mayEdit: true })
  for (const word of [dutyWords.checkIn, dutyWords.swap, dutyWords.take, dutyWords.cancel]) none(word)
})

test('who is no expert is offered no turn', async () => {
  await show([turn({ who: null, mine: false })], { mayEdit: true, mayTake: false })
  none(dutyWords.take)
})

test('an expert sees no gaps, no lines of the week and nothing to cancel', async () => {
  await show([turn()])
  none(dutyWords.cancel)
  none(dutyWords.edit.add)
  none(dutyWords.edit.fill)
})

describe('a supervisor', () => {
  const shift = {
    id: 'w'.repeat(22),
    who: other,
    weekday: 1,
    from: '08:30',
    to: '11:30',
    kind: 'service',
  } as const

  test('is asked once before a line leaves the week', async () => {
    await show([], { mayEdit: true, shifts: [shift] })
    await press(`${dutyWords.edit.remove}：`)
    expect(sent()).toEqual([])
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
    const sheet = within(screen.getByRole('dialog'))
    await act(async () => void fireEvent.click(sheet.getByRole('button', { name: dutyWords.edit.removeDo })))
    await settled()
    expect(sent()).toMatchObject([{ action: 'staff.duty.removeShift', input: { shiftId: shift.id } }])
  })

  test('adds a line: a time that is none is told before anything is sent; a refusal keeps the form', async () => {
    refuse = 'SHIFT_OVERLAP'
    await show([], { mayEdit: true })
    await press(dutyWords.edit.add)
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
    const sheet = within(screen.getByRole('dialog'))
    const save = () =>
      act(async () => void fireEvent.click(sheet.getByRole('button', { name: dutyWords.edit.save })))
    await save()
    expect(sheet.getByText(dutyWords.edit.expertMissing)).toBeTruthy()
    fireEvent.click(sheet.getByRole('radio', { name: other.name }))
    fireEvent.change(sheet.getByLabelText(dutyWords.edit.from), { target: { value: '8:30' } })
    await save()
    expect(sheet.getByText(dutyWords.edit.timeWrong)).toBeTruthy()
    expect(sent()).toEqual([])
    fireEvent.change(sheet.getByLabelText(dutyWords.edit.from), { target: { value: '09：00' } })
    await save()
    await settled()
    expect(sent()).toMatchObject([
      {
        action: 'staff.duty.addShift',
        input: { expert: other.ref, weekday: 1, from: '09:00', to: '11:30', kind: 'service' },
      },
    ])
    await sheet.findByText(saidRefusal('SHIFT_OVERLAP'))
    expect(sheet.getByLabelText<HTMLInputElement>(dutyWords.edit.from).value).toBe('09:00')
  })

  test('fills a gap on its day, also without a name', async () => {
    await show([], { mayEdit: true })
    await press(`${dutyWords.edit.fill}：`)
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
    const sheet = within(screen.getByRole('dialog'))
    await act(async () => void fireEvent.click(sheet.getByRole('button', { name: dutyWords.edit.save })))
    await settled()
    expect(sent()).toMatchObject([
      { action: 'staff.duty.addTurn', input: { expert: null, on: dateOn(nowAt()), kind: 'crisis' } },
    ])
  })
})

describe('when the roster cannot be had', () => {
  test('without a network from the start: it says so and can be tried again', async () => {
    roster = rosterOf([turn()])
    gateway.online = false
    render(<RosterScreen />)
    await screen.findByText(dutyWords.offline, {}, { timeout: 3000 })
    gateway.online = true
    await press('重试')
    await screen.findByText(dutyWords.now)
  })

  test('what was known stays, with its age', async () => {
    await show([turn({ who: null, mine: false })])
    gateway.online = false
    await press(dutyWords.take)
    await screen.findByText(/现在没有网络，下面是.*的班表/)
    expect(button(dutyWords.take)).toBeTruthy()
  })

  test('other days are asked for by their date', async () => {
    await show([turn()])
    await press(dutyWords.later)
    await act(() =>
      until(() =>
        gateway.batches
          .flatMap(({ calls }) => calls)
          .some(({ input }) => (input as { from?: string }).from === dateOn(nowAt() + 6 * DAY)),
      ),
    )
  })
})

describe('the hours of one day', () => {
  const hours = dutyWords.hours
  const openSheet = async () => {
    await show([], { mayOpen: true })
    await press(`${hours.open}：`)
    const sheet = within(await screen.findByRole('dialog', { name: hours.title }))
    // The button is deaf until what it did has settled.
    const save = () =>
      act(async () => {
        fireEvent.click(sheet.getByRole('button', { name: hours.save }))
        await new Promise((resolve) => setTimeout(resolve, 0))
      })
    const choose = (name: string) => act(async () => void fireEvent.click(sheet.getByRole('radio', { name })))
    return { sheet, save, choose }
  }

  test('are offered to nobody but an administrator', async () => {
    await show([], { mayEdit: true })
    none(hours.open)
  })

  test('are said at its head: closed is not mistaken for a day without turns', async () => {
    const [day] = rosterOf([]).days
    await show([], { days: day ? [{ ...day, special: [] }] : [] })
    expect(screen.getByText(/· 不开放$/)).toBeTruthy()
  })

  test('closing names who hears of it before it is done, and sends one change', async () => {
    const { sheet, save, choose } = await openSheet()
    expect(sheet.getByText(hours.told)).toBeTruthy()
    await choose(hours.closed)
    await save()
    await waitFor(() =>
      expect(sent()).toMatchObject([{ action: 'staff.duty.setDay', input: { periods: [] } }]),
    )
  })

  test('hours that are none are told before anything is sent; a refusal keeps the form', async () => {
    const { sheet, save, choose } = await openSheet()
    await choose(hours.own)
    const until = hours.to(hours.first)
    fireEvent.change(sheet.getByLabelText(until), { target: { value: '8:00' } })
    await save()
    expect(sent()).toEqual([])
    expect(sheet.getByText(hours.wrong)).toBeTruthy()
    fireEvent.change(sheet.getByLabelText(until), { target: { value: '11：00' } })
    refuse = 'DAY_OUT_OF_RANGE'
    await save()
    await waitFor(() =>
      expect(sent()).toMatchObject([
        { action: 'staff.duty.setDay', input: { periods: [{ start: '09:00', end: '11:00' }] } },
      ]),
    )
    expect(sheet.getByLabelText<HTMLInputElement>(until).value).toBe('11:00')
  })
})
