import type { Output } from '@shared/contracts'
import { addDays, DAY, dateOn, startOfDay, weekdayOf } from '@shared/kit/time'
import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { emptyRoster, rosterOfOne } from '../../support/duty'
import { answeredLetter, exampleExpert, newLetter, newStaff, sendLetter } from '../../support/letters'
import { boundExpert, staffAndInvitation, staffRefOf } from '../../support/staff'

let cloud: TestCloud
let admin: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  admin = await newStaff(cloud, 'admin')
})
afterAll(() => cloud.stop())
beforeEach(() => emptyRoster(cloud))

const disable = (openid: string, by = admin) =>
  cloud.call(by, 'staff.admin.disable', { ref: staffRefOf(cloud, openid) })
const enable = (openid: string) => cloud.call(admin, 'staff.admin.enable', { ref: staffRefOf(cloud, openid) })
const threadOf = (id: string) => cloud.local.store.find('threads', { _id: id })[0]

test('a citizen is nobody whom an administrator can name, and nobody disables themselves', async () => {
  const citizen = await newCitizen(cloud)
  expect(errorOf(await disable(citizen))).toBe('NOT_FOUND')
  expect(errorOf(await disable(admin))).toBe('OWN_ACCOUNT')
  dataOf(await cloud.call(admin, 'staff.admin.people', { group: 'admin' }))
})

test('whoever is disabled is refused at the next call, and stays a citizen', async () => {
  const expert = await boundExpert(cloud, admin)
  dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
  dataOf(await disable(expert))
  expect(errorOf(await cloud.call(expert, 'staff.letter.queue', {}))).toBe('NOT_ALLOWED')
  expect(dataOf(await cloud.call(expert, 'account.session', {})).roles).toEqual(['citizen'])
  dataOf(await cloud.call(expert, 'letter.send', newLetter(), { key: newKey() }))
  expect(dataOf(await enable(expert)).person.roles).toEqual(['expert'])
  dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
})

test('a code that was made before gives nothing back to somebody who was disabled; a newer one does', async () => {
  const invite = async () => {
    const input = { roles: ['expert' as const], expert: exampleExpert }
    return dataOf(await cloud.call(admin, 'staff.admin.invite', input, { key: newKey() })).code
  }
  const expert = await boundExpert(cloud, admin)
  const code = await invite()
  dataOf(await disable(expert))
  expect(errorOf(await cloud.call(expert, 'account.join', { code }))).toBe('INVITATION_INVALID')
  cloud.local.clock.advance(1000)
  const joined = dataOf(await cloud.call(expert, 'account.join', { code: await invite() }))
  expect(joined.roles).toEqual(['citizen', 'expert'])
})

test('what was owed goes back to the queue with its promise, and what was answered when its writer goes on', async () => {
  const expert = await boundExpert(cloud, admin)
  const writer = await newCitizen(cloud)
  const owed = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: owed.id }))
  const answered = await answeredLetter(cloud, writer, expert)
  expect(dataOf(await disable(expert))).toMatchObject({ letters: 1 })
  expect(threadOf(owed.id)).toMatchObject({
    state: 'waiting',
    expertId: null,
    dueAt: owed.promise?.replyBy,
  })
  const more = newLetter({ threadId: answered.id, text: '还有一件事' })
  dataOf(await cloud.call(writer, 'letter.send', more, { key: newKey() }))
  expect(threadOf(answered.id)).toMatchObject({ state: 'waiting', expertId: null })
  const told = cloud.local.store.find('notices', { ref: owed.id, kind: 'expert_changed' })
  expect(told).toMatchObject([{ person: personIdOf(cloud, writer) }])
  expect(dataOf(await disable(expert))).toMatchObject({ letters: 0, turns: 0 })
})

test('turns of duty are open again: the lines of the week, those of tomorrow and the one that has begun', async () => {
  const expert = await boundExpert(cloud, admin)
  const { turn, turnNow, shift } = await rosterOfOne(cloud, expert)
  expect(dataOf(await disable(expert)).turns).toBe(3)
  for (const id of [turn, turnNow])
    expect(cloud.local.store.find('duty_turns', { _id: id })).toMatchObject([
      { holderId: null, here: false, cancelled: false },
    ])
  const [line] = cloud.local.store.find('duty_shifts', { _id: shift })
  expect(line).toMatchObject({ expertId: null, lastOn: '9999-12-31' })
  const today = dateOn(cloud.local.clock.now())
  const next = addDays(today, (Number(line?.weekday) - weekdayOf(today) + 7) % 7 || 7)
  const roster = dataOf(await cloud.call(admin, 'staff.duty.roster', { from: next, days: 1 }))
  expect(startOfDay(next) - startOfDay(today)).toBeLessThanOrEqual(7 * DAY)
  for (const one of roster.days[0]?.turns ?? []) expect(one.who).toBeNull()
  expect(roster.shifts.find(({ id }) => id === shift)?.who.name).toBe('')
})

test('an invitation that was revoked is worth nothing, and a used one cannot be revoked', async () => {
  const made = await cloud.call(
    admin,
    'staff.admin.invite',
    { roles: ['editor'], expert: null, name: '示例编辑 02', days: 3 },
    { key: newKey() },
  )
  const { code, expiresAt } = dataOf(made)
  expect(expiresAt - cloud.local.clock.now()).toBeLessThanOrEqual(3 * DAY)
  const [newest] = dataOf(await cloud.call(admin, 'staff.admin.invitations', { limit: 1 })).invitations
  expect(newest).toMatchObject({ name: '示例编辑 02', state: 'open', roles: ['editor'] })
  dataOf(await cloud.call(admin, 'staff.admin.revoke', { id: newest?.id ?? '' }))
  expect(errorOf(await cloud.call(await newCitizen(cloud), 'account.join', { code }))).toBe(
    'INVITATION_INVALID',
  )
  const { invitation } = await staffAndInvitation(cloud)
  const { invitations } = dataOf(await cloud.call(admin, 'staff.admin.invitations', {}))
  const used = invitations.find(({ state }) => state === 'used')
  expect(errorOf(await cloud.call(admin, 'staff.admin.revoke', { id: used?.id ?? '' }))).toBe('NOT_FOUND')
  dataOf(await cloud.call(admin, 'staff.admin.revoke', { id: invitation }))
})

test('pages of people are whole: everybody once, however many there are', async () => {
  for (let one = 0; one < 5; one += 1) await boundExpert(cloud, admin)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: { group: 'expert'; limit: number; cursor?: string } = { group: 'expert', limit: 2 }
    const answer: Output<'staff.admin.people'> = dataOf(
      await cloud.call(admin, 'staff.admin.people', cursor === null ? page : { ...page, cursor }),
    )
    seen.push(...answer.people.map(({ ref }) => ref))
    cursor = answer.cursor
  } while (cursor !== null)
  expect(new Set(seen).size).toBe(seen.length)
  const experts = cloud.local.store.find('persons', { region: 'taizhou', roles: 'expert' })
  expect(seen).toHaveLength(experts.length)
})

test('a profile that was checked anew is what a citizen sees, and the record says who wrote it', async () => {
  const expert = await boundExpert(cloud, admin)
  const writer = await newCitizen(cloud)
  const { id } = await answeredLetter(cloud, writer, expert)
  const ref = staffRefOf(cloud, expert)
  const checked = { ...exampleExpert, licence: 'counsellor' as const, checkedOn: '2026-11-20' }
  const elsewhere = { ref, expert: { ...checked, institution: 'nowhere' } }
  expect(errorOf(await cloud.call(admin, 'staff.admin.saveProfile', elsewhere))).toBe('INSTITUTION_UNKNOWN')
  dataOf(await cloud.call(admin, 'staff.admin.saveProfile', { ref, expert: checked }))
  const { thread } = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
  expect(thread.expert).toMatchObject({ licence: 'counsellor', checkedOn: '2026-11-20' })
  const { changes } = dataOf(await cloud.call(admin, 'staff.admin.person', { ref }))
  expect(changes.map(({ change }) => change)).toEqual(['profile', 'joined'])
})
