import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { askForHelp } from '../../support/crisis'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { newLetter, newStaff, sendLetter } from '../../support/letters'
import { deadNotice, startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let supervisor: string
let admin: string
let expert: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  supervisor = await newStaff(cloud, 'supervisor')
  admin = await newStaff(cloud, 'admin')
  expert = await newStaff(cloud, 'expert')
  await emptyRoster(cloud)
})
afterAll(() => cloud.stop())

const clock = (text: string) => cloud.local.clock.set(Date.parse(`2026-11-${text}+08:00`))
const day = (openid: string, on = '2026-11-24') => cloud.call(openid, 'staff.report.day', { on })
const reports = () => cloud.local.store.everything('day_reports')

test('refused: experts and citizens; a day that nobody counted is none', async () => {
  expect(errorOf(await day(expert))).toBe('NOT_ALLOWED')
  expect(errorOf(await day(await newCitizen(cloud)))).toBe('NOT_ALLOWED')
  expect(dataOf(await day(supervisor))).toEqual({ on: '2026-11-24', report: null })
})

test('a day is counted once, when it has ended in Shanghai, however many ticks there are', async () => {
  clock('24T08:59')
  await tick(cloud)
  clock('24T09:00')
  const writer = await newCitizen(cloud)
  const answered = await sendLetter(cloud, writer)
  const late = await sendLetter(cloud, writer)
  const waits = await sendLetter(cloud, writer)
  dataOf(await cloud.call(writer, 'letter.send', newLetter({ text: '我不想活了' }), { key: newKey() }))
  const other = await askForHelp(cloud)
  const help = await askForHelp(cloud)
  await putOnDuty(cloud, expert)
  for (const { id } of [answered, late])
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  const reply = (threadId: string) =>
    cloud.call(expert, 'staff.letter.reply', { threadId, text: '我读到了。' }, { key: newKey() })
  clock('24T09:03')
  dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId: help }))
  dataOf(await reply(answered.id))
  clock('24T09:06')
  await tick(cloud)
  clock('24T09:20')
  dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId: other }))
  clock('24T11:30')
  await tick(cloud)
  clock('24T14:40')
  const [owed] = cloud.local.store.find('threads', { _id: late.id })
  if (owed?.expertId === null) dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: late.id }))
  dataOf(await reply(late.id))
  const dead = await deadNotice(cloud)
  const at = cloud.local.clock.now()
  await cloud.local.store.update('notices', { _id: dead }, { $set: { at } })
  clock('24T23:59')
  await tick(cloud)
  expect(reports().filter(({ on }) => on === '2026-11-24')).toEqual([])
  clock('25T00:01')
  await Promise.all([tick(cloud), tick(cloud)])
  clock('25T09:00')
  await tick(cloud)
  expect(reports().filter(({ on }) => on === '2026-11-24')).toHaveLength(1)
  expect(waits.state).toBe('waiting')

  const { report } = dataOf(await day(supervisor))
  expect(report?.shown).toMatchObject({
    lettersIn: 4,
    answeredInTime: 1,
    answeredLate: 1,
    breached: 3,
    medianMinutes: null,
    openTotal: 2,
    open: { safety: 1, overdue: 1, due: 0 },
    crisis: { opened: 3, inTime: 1, escalated: 2 },
    noticesFailed: 1,
  })
  expect(report?.shown.duty.serviceGapMinutes).toBeGreaterThan(0)
})

test('an administrator, and whatever leaves the desk, gets no cell that could point at somebody', async () => {
  const ofAdmin = dataOf(await day(admin)).report
  expect(ofAdmin?.shown).toEqual(ofAdmin?.shared)
  expect(ofAdmin?.shared).toMatchObject({ lettersIn: 4, openTotal: 2, open: null, crisis: null })
  expect(dataOf(await day(supervisor)).report?.shared).toEqual(ofAdmin?.shared)
})

test('it holds counts and nothing of anybody', () => {
  const leaves = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]
  for (const { counts } of reports())
    for (const leaf of leaves(counts)) expect(leaf === null || typeof leaf === 'number').toBe(true)
})

test('the clock stood still for days: each day is made up for, in order and once, and says when it was counted', async () => {
  clock('29T10:00')
  const counted = () =>
    reports()
      .map(({ on }) => String(on))
      .filter((on) => on > '2026-11-24')
      .sort()
  await tick(cloud)
  expect(counted()).toEqual(['2026-11-25'])
  for (let missed = 0; missed < 5; missed += 1) await tick(cloud)
  expect(counted()).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'])
  const { report } = dataOf(await day(supervisor, '2026-11-26'))
  expect(report?.countedAt).toBeGreaterThanOrEqual(Date.parse('2026-11-29T10:00+08:00'))
  // It counts its own day, not the one on which it was counted.
  expect(report?.shown).toMatchObject({ lettersIn: 0, answeredInTime: 0, answeredLate: 0 })
})

test('after a silence of half a year the last month is made up for, and what lies before it is not', async () => {
  const half = Date.parse('2027-05-29T10:00+08:00')
  cloud.local.clock.set(half)
  await tick(cloud)
  const [first] = reports()
    .map(({ on }) => String(on))
    .filter((on) => on > '2026-11-28')
  expect(first).toBe('2027-04-28')
})
