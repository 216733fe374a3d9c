import bundled from '@catalog/directory/taizhou.json'
import type { Output } from '@shared/contracts'
import { addDays } from '@shared/kit/time'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { directoryCopy } from '@/features/directory/useEntries'
import { directoryWords as words } from '@/lib/copy/directory'
import { dateOn } from '@/lib/timeWords/timeWords'
import DirectoryPage from '@/packages/help/directory/index'
import PlacePage from '@/packages/help/place/index'
import { phone } from '@/platform/phone'
import { journeys, openedWith } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Entries = Output<'directory.list'>['entries']
type Entry = Entries[number]

const today = dateOn(Date.now())
const always: Entry['open'] = [{ days: 'every', start: '00:00', end: '24:00' }]
/** Never: no day of the week. */
const never: Entry['open'] = [{ days: [], start: '08:00', end: '09:00' }]
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'line',
  name: `${id}热线`,
  number: '0523-86000000',
  topics: [],
  town: null,
  forWhom: '',
  open: always,
  address: '',
  place: null,
  visit: '',
  room: null,
  verifiedOn: today,
  ...more,
})

let gateway: ScriptedGateway
let entries: Entries
const dialled: string[] = []

beforeEach(async () => {
  preparePhone()
  journeys.length = 0
  dialled.length = 0
  jest.spyOn(phone, 'dial').mockImplementation(async (number) => void dialled.push(number))
  await directoryCopy.load()
  entries = []
  gateway = scriptGateway(() => done({ entries }))
})
afterEach(() => jest.restoreAllMocks())

async function open(): Promise<void> {
  render(<DirectoryPage />)
  await act(async () => {})
}
async function openPlace(id: string): Promise<void> {
  openedWith({ id })
  render(<PlacePage />)
  await act(async () => {})
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
/** Waits until the service has answered and its answer is on screen. */
const shows = (part: string) => waitFor(() => expect(text()).toContain(part))
const text = (): string => document.body.textContent ?? ''

test('a number that nobody confirmed is shown: of the package only the national line is, and that is said', async () => {
  gateway.online = false
  await open()
  expect(text()).toContain('12356')
  expect(text()).toContain(words.none)
  for (const { name, number } of bundled) {
    expect(text()).not.toContain(name)
    if (number !== '') expect(text()).not.toContain(number)
  }
})

test('the national line is one tap away, whatever else is known', async () => {
  entries = [entry('甲')]
  await open()
  await shows('甲热线')
  await press(words.callLabel(words.support, '12356'))
  await press(words.callLabel('甲热线', '0523-86000000'))
  expect(dialled).toEqual(['12356', '052386000000'])
})

test('somebody is sent to a line that nobody answers: a closed one comes last, with 12356 to call in its place', async () => {
  entries = [entry('乙', { open: never }), entry('甲')]
  await open()
  await shows('甲热线')
  expect(text().indexOf('甲热线')).toBeLessThan(text().indexOf('乙热线'))
  expect(screen.queryByRole('button', { name: words.callLabel('乙热线', '0523-86000000') })).toBeNull()
  await press(words.insteadLabel('乙热线'))
  expect(dialled).toEqual(['12356'])
})

test('a check of long ago is said, an older one is believed no more', async () => {
  entries = [
    entry('甲', { verifiedOn: addDays(today, -70) }),
    entry('乙', { verifiedOn: addDays(today, -130) }),
  ]
  await open()
  await shows('甲热线')
  expect(text()).toMatch(/上次核实是.*可能变了/)
  expect(text()).not.toContain('乙热线')
})

test('what the service said is there without a network, and what it took back is gone', async () => {
  entries = [entry('甲')]
  await open()
  await shows('甲热线')
  cleanup()
  gateway.online = false
  await open()
  await shows('甲热线')
  cleanup()
  gateway.online = true
  entries = []
  await open()
  await waitFor(() => expect(text()).not.toContain('甲热线'))
})

test('topic and town narrow the list; nothing that fits says so, with the national line still there', async () => {
  entries = [
    entry('甲', { topics: ['exam'], town: '东镇' }),
    entry('乙', { topics: ['sleep'], town: '西镇' }),
  ]
  await open()
  await shows('甲热线')
  const choose = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
  await choose('睡眠')
  expect(text()).not.toContain('甲热线')
  await choose('东镇')
  expect(text()).toContain(words.noneFits)
  expect(text()).toContain('12356')
})

test('whoever is sent to a place that this phone has not heard of is not told that it is gone before the service has said so', async () => {
  entries = [entry('丁', { kind: 'clinic' })]
  openedWith({ id: '丁' })
  render(<PlacePage />)
  expect(text()).not.toContain(words.unknown)
  screen.getByLabelText(words.loading)
  await shows('0523-86000000')
  cleanup()
  gateway.online = false
  await openPlace('戊')
  await shows(words.offline)
  expect(text()).not.toContain(words.unknown)
  gateway.online = true
  await press('重试')
  await shows(words.unknown)
})

test('a service that fails has not said that a place is gone; asked again, it names it', async () => {
  gateway.answer = () => ({ ok: false, error: 'INTERNAL', requestId: 'r' })
  await openPlace('丁')
  await shows(words.failed)
  expect(text()).not.toContain(words.unknown)
  entries = [entry('丁', { kind: 'clinic' })]
  gateway.answer = () => done({ entries })
  await press('重试')
  await shows('丁热线')
})

test('a place says when, for whom, where, and how to come; a school’s room what was seen of the ten', async () => {
  entries = [
    entry('某校', {
      kind: 'school',
      name: '某校心理室',
      open: [{ days: 'workdays', start: '12:00', end: '13:30' }],
      forWhom: '本校学生和家长',
      address: '某路 1 号',
      visit: '先打电话约',
      room: ['sign', 'teacher'],
    }),
  ]
  await open()
  await shows('某校心理室')
  await press(/^某校心理室/)
  expect(journeys).toEqual([`navigateTo /packages/help/place/index?id=${encodeURIComponent('某校')}`])
  cleanup()
  await openPlace('某校')
  for (const words of ['工作日 12:00–13:30', '本校学生和家长', '某路 1 号', '先打电话约'])
    expect(text()).toContain(words)
  expect(
    screen.getAllByRole('img').filter((one) => /看见了$/.test(one.getAttribute('aria-label') ?? '')),
  ).toHaveLength(2)
  expect(
    screen.getAllByRole('img').filter((one) => /还没看见$/.test(one.getAttribute('aria-label') ?? '')),
  ).toHaveLength(8)
  expect(screen.getByRole('button', { name: words.copyAddress })).toBeTruthy()
})

test('a place where nobody is now: the national line comes first, its own number stays', async () => {
  entries = [entry('甲', { kind: 'clinic', open: never })]
  await openPlace('甲')
  await shows('甲热线')
  await press(words.insteadLabel('甲热线'))
  await press(words.callLabel('甲热线', '0523-86000000'))
  expect(dialled).toEqual(['12356', '052386000000'])
})

test('a link to a place that is not verified any more, or never was, leads on', async () => {
  entries = [entry('甲', { kind: 'clinic', verifiedOn: addDays(today, -200) })]
  await openPlace('甲')
  await waitFor(() => expect(directoryCopy.store.get()).toEqual(entries))
  await shows(words.unknown)
  cleanup()
  await openPlace('city-hospital')
  await shows(words.unknown)
  await press(words.all)
  expect(journeys).toEqual(['redirectTo /packages/help/directory/index'])
})
