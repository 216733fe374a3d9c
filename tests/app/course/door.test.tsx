import type { Output } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { occasionsOf } from '@shared/domain/activity/occasion'
import { sceneOfDoor } from '@shared/domain/activity/scene'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Door } from '@/features/course/attendance/Door'
import { courseOf } from '@/features/course/courses'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import CoursePage from '@/packages/read/course/index'
import { openedWith } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

const words = activityWords.checkIn
const desk = activityWords.desk
const lecture = courseOf('lecture-sleep-well')
if (lecture?.kind !== 'lecture') throw new Error('the example is not there')
const START = Date.parse('2026-12-03T19:00:00+08:00')
const occasion = occasionsOf(lecture, START - 1).find(({ startAt }) => startAt === START)
if (!occasion) throw new Error('the lecture is not given any more')

let gateway: ScriptedGateway
let code: string
let entries: Output<'activity.own'>['entries']
let answer: CallReply
beforeEach(() => {
  preparePhone()
  // The phone and the service agree that it is ten minutes before the beginning.
  const ahead = START - 600_000 - Date.now()
  const now = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead)
  code = '012345'
  const { id, course, startAt, endAt } = occasion
  const whose = { forWhom: 'self' as const, ward: null, child: null, position: null }
  entries = [{ occasion: id, course, startAt, endAt, ...whose, state: 'in', ticket: '007123', visits: [] }]
  answer = done({ entry: entries[0] })
  const facts = { id, course, startAt, endAt, capacity: 30, closed: false, waiting: 0 }
  gateway = scriptGateway(({ action }) => {
    if (action === 'activity.list') return done({ occasions: [] })
    if (action === 'activity.own') return done({ entries })
    if (action === 'staff.activity.doorCode' || action === 'activity.checkIn') return answer
    return done({ ...facts, code, now: null, people: 0, visits: 0, entries: [] })
  })
})
afterEach(() => jest.restoreAllMocks())

const sent = (action: string) =>
  gateway.batches.flatMap(({ calls }) => calls.filter((call) => call.action === action))
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const field = () => screen.findByLabelText<HTMLInputElement>(words.label)
const scan = (scene: string) => {
  openedWith({ scene: encodeURIComponent(scene) })
  return render(<CoursePage />)
}
const scanned = () => scan(sceneOfDoor({ course: lecture.id, code }))

test('opening alone checks nobody in: the digits stand in the field, and one tap says that one is there', async () => {
  scanned()
  expect((await field()).value).toBe(code)
  // Before everything else that there is to read, for others stand behind.
  const said = screen.getByText(words.scanned)
  const about = screen.getByText(lecture.about)
  expect(said.compareDocumentPosition(about)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(sent('activity.checkIn')).toEqual([])
  await press(words.do)
  await act(() => until(() => sent('activity.checkIn').length > 0))
  expect(sent('activity.checkIn')).toMatchObject([{ input: { occasion: occasion.id, ward: null, code } }])
})

test('a picture of yesterday’s code: its answer is that of every wrong one, and the digits can be typed anew', async () => {
  answer = { ok: false, error: 'DOOR_CODE_WRONG', requestId: 'r' }
  scanned()
  await field()
  await press(words.do)
  await screen.findByText(saidRefusal('DOOR_CODE_WRONG'))
  const typed = await field()
  await act(async () => void fireEvent.input(typed, { target: { value: '999999' } }))
  await press(words.do)
  await act(() => until(() => sent('activity.checkIn').length > 1))
  expect(sent('activity.checkIn').at(-1)).toMatchObject({ input: { code: '999999' } })
})

test('somebody who has no place here is told why there is nothing to tap, and nothing is sent', async () => {
  entries = []
  scanned()
  await screen.findByText(words.notNow)
  // A place belongs to whoever signed up, on every phone of theirs; and whoever is waiting has none yet.
  expect(words.notNow).toContain('别的微信号')
  expect(words.notNow).toContain('候补')
  expect(screen.queryByRole('button', { name: words.do })).toBeNull()
  expect(sent('activity.checkIn')).toEqual([])
})

test('a code that is of no door opens no course and fills in nothing', async () => {
  const page = scan('i=2345ABCDWXYZ')
  await act(async () => undefined)
  expect(screen.queryByLabelText(words.label)).toBeNull()
  page.unmount()
  openedWith({ id: lecture.id })
  render(<CoursePage />)
  expect((await field()).value).toBe('')
  expect(screen.queryByText(words.scanned)).toBeNull()
})

describe('at the desk', () => {
  const show = async () => {
    render(<Door occasion={occasion.id} title={lecture.title} onBack={jest.fn()} />)
    await screen.findByRole('img', { name: desk.codeLabel(code) })
  }

  test('the platform draws none: it says so, the six digits stay, and one may ask again', async () => {
    answer = { ok: false, error: 'PICTURE_UNAVAILABLE', requestId: 'r' }
    await show()
    await press(desk.picture)
    await screen.findByText(saidRefusal('PICTURE_UNAVAILABLE'))
    screen.getByRole('img', { name: desk.codeLabel(code) })
    answer = done({ contentType: 'image/png', base64: 'iVBORw0KGgo=' })
    await press(desk.picture)
    await screen.findByRole('img', { name: desk.pictureLabel })
  })

  test('a code that was changed takes its picture along: nobody scans one that is worth nothing', async () => {
    answer = done({ contentType: 'image/png', base64: 'iVBORw0KGgo=' })
    await show()
    await press(desk.picture)
    await screen.findByRole('img', { name: desk.pictureLabel })
    code = '543210'
    await press(desk.rotate)
    await screen.findByRole('img', { name: desk.codeLabel(code) })
    expect(screen.queryByRole('img', { name: desk.pictureLabel })).toBeNull()
  })
})
