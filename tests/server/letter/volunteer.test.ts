import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { askForHelp } from '../../support/crisis'
import { emptyRoster, expertRefOf, putOnDuty } from '../../support/duty'
import { exampleExpert, newLetter, newStaff, sendLetter } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'
import { draftText, exampleVolunteer, takenLetter, writeDraft } from '../../support/volunteers'

let cloud: TestCloud
let writer: string
let author: string
let supervisor: string
let expert: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  cloud.local.clock.set(Date.parse('2026-11-23T09:00:00+08:00'))
  writer = await newCitizen(cloud)
  author = await newStaff(cloud, 'volunteer')
  supervisor = await newStaff(cloud, 'supervisor')
  expert = await newStaff(cloud, 'expert')
  await emptyRoster(cloud)
})
afterEach(async () => {
  for (const openid of [author, supervisor, expert]) await changePerson(cloud, openid, { roles: [] })
})

const clock = (time: string) => cloud.local.clock.set(Date.parse(`2026-11-23T${time}:00+08:00`))
const threadOf = (id: string) => cloud.local.store.find('threads', { _id: id })[0]
const take = (openid: string, threadId: string) => cloud.call(openid, 'staff.volunteer.take', { threadId })
const open = (openid: string, threadId: string) =>
  cloud.call(openid, 'staff.volunteer.open', { threadId, after: 0 })
const write = (openid: string, threadId: string, key = newKey()) =>
  cloud.call(openid, 'staff.volunteer.write', { threadId, text: draftText }, { key })
const read = (openid: string, draftId: string) => cloud.call(openid, 'staff.volunteer.read', { draftId })
const release = (openid: string, draftId: string, { text = draftText, seen = 1, key = newKey() } = {}) =>
  cloud.call(openid, 'staff.volunteer.release', { draftId, text, seen }, { key })
const giveBack = (openid: string, draftId: string) =>
  cloud.call(openid, 'staff.volunteer.giveBack', { draftId, note: '先说听到了什么，再给办法。' })
const waiting = async (openid: string) =>
  dataOf(await cloud.call(openid, 'staff.volunteer.waiting', {})).drafts.map(({ id }) => id)
const mayTake = async (openid: string) =>
  dataOf(await cloud.call(openid, 'staff.volunteer.queue', {})).waiting.map(({ id }) => id)
const draftsOf = async (openid: string) =>
  dataOf(await cloud.call(openid, 'staff.volunteer.drafts', {})).drafts
const letterOf = async (id: string) =>
  dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
const writeOn = (threadId: string, text = '还有一件事。') =>
  cloud.call(writer, 'letter.send', newLetter({ threadId, text }), { key: newKey() })
const toldOf = (openid: string, ref: string): string[] => kindsTold(cloud, openid, ref)
const drafted = async () => {
  const threadId = await takenLetter(cloud, writer, author)
  return { threadId, draft: await writeDraft(cloud, author, threadId) }
}

describe('which letters a volunteer never gets', () => {
  test('words that ask for help, a minor’s, one for a certain expert, one’s own: not in the list, and not found', async () => {
    const danger = await sendLetter(cloud, writer, { text: '我不想活了' })
    const minor = await newCitizen(cloud)
    const young = (await sendLetter(cloud, minor)).id
    await changePerson(cloud, minor, { birthMonth: '2010-01' })
    await cloud.local.store.update('threads', { _id: young }, { $set: { forVolunteers: false } })
    const own = await sendLetter(cloud, author)
    const listed = await mayTake(author)
    for (const id of [danger.id, young, own.id]) {
      expect(listed).not.toContain(id)
      expect(errorOf(await take(author, id))).toBe('NOT_FOUND')
    }
  })

  test('of somebody who is in care: not even when that began after the letter was taken', async () => {
    const before = await newCitizen(cloud)
    await askForHelp(cloud, before)
    const { id } = await sendLetter(cloud, before)
    expect(await mayTake(author)).not.toContain(id)
    expect(errorOf(await take(author, id))).toBe('NOT_FOUND')

    const taken = await takenLetter(cloud, writer, author)
    dataOf(await open(author, taken))
    await askForHelp(cloud, writer)
    expect(errorOf(await open(author, taken))).toBe('NOT_FOUND')
    expect(errorOf(await write(author, taken))).toBe('NOT_FOUND')
  })

  test('another volunteer’s: neither opened, nor written for, nor given back', async () => {
    const id = await takenLetter(cloud, writer, author)
    const other = await newStaff(cloud, 'volunteer')
    expect(await mayTake(other)).not.toContain(id)
    expect(errorOf(await take(other, id))).toBe('ALREADY_TAKEN')
    expect(errorOf(await open(other, id))).toBe('NOT_FOUND')
    expect(errorOf(await write(other, id))).toBe('NOT_FOUND')
    expect(errorOf(await cloud.call(other, 'staff.volunteer.leave', { threadId: id }))).toBe('NOT_FOUND')
  })

  test('five who tap at once: one has it', async () => {
    const { id } = await sendLetter(cloud, writer)
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => newStaff(cloud, 'volunteer')))
    const outcomes = (await Promise.all(all.map((one) => take(one, id)))).map(errorOf)
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'ALREADY_TAKEN')).toHaveLength(4)
  })

  test('more than three at a time', async () => {
    const ids = []
    for (let letter = 0; letter < 4; letter += 1) ids.push((await sendLetter(cloud, writer)).id)
    const outcomes = []
    for (const id of ids) outcomes.push(errorOf(await take(author, id)))
    expect(outcomes).toEqual([null, null, null, 'TOO_MANY_OPEN'])
  })
})

describe('a draft that waits', () => {
  test('the writer gets nothing of it, and the promise keeps running', async () => {
    const threadId = await takenLetter(cloud, writer, author)
    const before = await letterOf(threadId)
    const key = newKey()
    for (let again = 0; again < 3; again += 1) dataOf(await write(author, threadId, key))
    expect(await letterOf(threadId)).toEqual(before)
    expect(before.thread).toMatchObject({ state: 'waiting', expert: null, seenByExpert: 0 })
    expect(before.thread.promise).not.toBeNull()
    expect(toldOf(writer, threadId)).toEqual([])
    expect(await draftsOf(author)).toHaveLength(1)
  })

  test('is sealed, and listed for supervisors alone by when the reply is owed', async () => {
    const first = await drafted()
    clock('09:30')
    const other = await newStaff(cloud, 'volunteer')
    const later = await writeDraft(cloud, other, await takenLetter(cloud, writer, other))
    const both = [first.draft.id, later.id]
    expect((await waiting(supervisor)).filter((id) => both.includes(id))).toEqual(both)
    expect(toldOf(supervisor, first.draft.id)).toEqual(['draft_waiting'])
    expect(errorOf(await cloud.call(author, 'staff.volunteer.waiting', {}))).toBe('NOT_ALLOWED')
    expect(errorOf(await cloud.call(expert, 'staff.volunteer.waiting', {}))).toBe('NOT_ALLOWED')
    expect(JSON.stringify(cloud.local.store.everything('drafts'))).not.toContain('谢谢你写来')
  })

  test('a newer one takes its place, and the older one can no longer be released', async () => {
    const { threadId, draft } = await drafted()
    const newer = await writeDraft(cloud, author, threadId)
    expect(await waiting(supervisor)).not.toContain(draft.id)
    expect(errorOf(await release(supervisor, draft.id))).toBe('ALREADY_DECIDED')
    dataOf(await release(supervisor, newer.id))
  })

  test('each reading of the letter is in the writer’s access log', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await open(author, threadId))
    dataOf(await read(supervisor, draft.id))
    const log = cloud.local.store.everything('access_log').filter((one) => one.objectId === threadId)
    expect(log.map(({ staffId }) => staffId).sort()).toEqual(
      [personIdOf(cloud, author), personIdOf(cloud, supervisor)].sort(),
    )
  })

  test('a silent supervisor is reminded at four fifths, hears of the broken promise, and the draft may still go out', async () => {
    const { threadId, draft } = await drafted()
    clock('10:40')
    await Promise.all([tick(cloud), tick(cloud)])
    expect(toldOf(supervisor, threadId)).toEqual(['letter_due_soon'])
    clock('11:01')
    await tick(cloud)
    expect(toldOf(supervisor, threadId).sort()).toEqual(['letter_due_soon', 'letter_overdue'])
    expect(toldOf(writer, threadId)).toEqual(['apology'])
    dataOf(await release(supervisor, draft.id))
    expect((await letterOf(threadId)).thread.state).toBe('answered')
  })
})

describe('releasing', () => {
  test('refused: one’s own draft, the reply to one’s own letter, one of another region, an unknown one', async () => {
    const { threadId, draft } = await drafted()
    await changePerson(cloud, author, { roles: ['volunteer', 'supervisor'] })
    await changePerson(cloud, writer, { roles: ['supervisor'] })
    for (const openid of [author, writer]) {
      expect(await waiting(openid)).not.toContain(draft.id)
      expect(errorOf(await read(openid, draft.id))).toBe('NOT_FOUND')
      expect(errorOf(await release(openid, draft.id))).toBe('NOT_FOUND')
      expect(errorOf(await giveBack(openid, draft.id))).toBe('NOT_FOUND')
    }
    await changePerson(cloud, writer, { roles: [] })
    expect(errorOf(await release(supervisor, 'x'.repeat(43)))).toBe('NOT_FOUND')
    await cloud.local.store.update('drafts', { _id: draft.id }, { $set: { region: 'miyi' } })
    expect(errorOf(await release(supervisor, draft.id))).toBe('NOT_FOUND')
    expect(threadOf(threadId)?.state).toBe('waiting')
  })

  test('as it is: the writer has the reply, the promise ends, the volunteer hears of it', async () => {
    const { threadId, draft } = await drafted()
    const waits = () => cloud.local.store.everything('reply_waits')
    const before = waits().length
    const key = newKey()
    for (let again = 0; again < 3; again += 1) dataOf(await release(supervisor, draft.id, { key }))
    const { thread, messages } = await letterOf(threadId)
    expect(thread).toMatchObject({ state: 'answered', promise: null })
    expect(messages.map(({ from, text }) => [from, text])).toEqual([
      ['writer', newLetter().text],
      ['expert', draftText],
    ])
    expect(toldOf(writer, threadId)).toEqual(['reply_arrived'])
    expect(toldOf(author, threadId)).toContain('draft_released')
    expect(await draftsOf(author)).toMatchObject([{ state: 'released', sent: null, text: draftText }])
    expect(threadOf(threadId)).toMatchObject({ expertId: personIdOf(cloud, supervisor), draftId: null })
    expect(waits().length).toBe(before + 1)
  })

  test('changed: what went out is recorded beside what was written, sealed, and the volunteer sees both', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await release(supervisor, draft.id, { text: '谢谢你写来，我们慢慢看。' }))
    expect((await letterOf(threadId)).messages.at(-1)?.text).toBe('谢谢你写来，我们慢慢看。')
    expect(await draftsOf(author)).toMatchObject([{ text: draftText, sent: '谢谢你写来，我们慢慢看。' }])
    expect(JSON.stringify(cloud.local.store.everything('drafts'))).not.toContain('慢慢看')
  })

  test('two supervisors at once: one reply, and a clear refusal for the other', async () => {
    const { threadId, draft } = await drafted()
    const second = await newStaff(cloud, 'supervisor')
    const outcomes = (await Promise.all([release(supervisor, draft.id), release(second, draft.id)])).map(
      errorOf,
    )
    expect(outcomes.sort()).toEqual(['ALREADY_DECIDED', null].sort())
    expect((await letterOf(threadId)).messages).toHaveLength(2)
    expect(errorOf(await giveBack(second, draft.id))).toBe('ALREADY_DECIDED')
    await changePerson(cloud, second, { roles: [] })
  })

  test('the writer wrote on: nothing goes out before the supervisor has read it', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await writeOn(threadId))
    expect(errorOf(await release(supervisor, draft.id, { seen: 1 }))).toBe('WRITER_WENT_ON')
    expect(dataOf(await read(supervisor, draft.id)).messages).toHaveLength(2)
    dataOf(await release(supervisor, draft.id, { seen: 2 }))
  })

  test('the next letter of the same writer may be drafted by the same volunteer', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await release(supervisor, draft.id))
    expect(errorOf(await write(author, threadId))).toBe('NOT_FOUND')
    dataOf(await writeOn(threadId))
    const next = await writeDraft(cloud, author, threadId)
    dataOf(await release(supervisor, next.id, { seen: 3 }))
    expect((await letterOf(threadId)).messages).toHaveLength(4)
  })
})

describe('giving back', () => {
  test('the volunteer reads the note, the writer nothing, and a better draft can follow', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await giveBack(supervisor, draft.id))
    expect(toldOf(author, threadId)).toContain('draft_returned')
    const { draft: mine } = dataOf(await open(author, threadId))
    expect(mine).toMatchObject({ state: 'returned', note: '先说听到了什么，再给办法。' })
    expect((await letterOf(threadId)).messages).toHaveLength(1)
    expect(await waiting(supervisor)).not.toContain(draft.id)
    expect(errorOf(await release(supervisor, draft.id))).toBe('ALREADY_DECIDED')
    dataOf(await release(supervisor, (await writeDraft(cloud, author, threadId)).id))
  })
})

describe('the letter goes elsewhere: the draft is refused, kept for its author, and its author hears of it', () => {
  const lost = async (threadId: string, draftId: string) => {
    expect(errorOf(await release(supervisor, draftId))).toBe('DRAFT_DROPPED')
    expect(errorOf(await giveBack(supervisor, draftId))).toBe('DRAFT_DROPPED')
    expect(await waiting(supervisor)).not.toContain(draftId)
    expect(await draftsOf(author)).toMatchObject([{ state: 'dropped', text: draftText }])
    await tick(cloud)
    expect(toldOf(author, threadId)).toContain('draft_dropped')
  }

  test('an expert takes it out of the queue', async () => {
    const { threadId, draft } = await drafted()
    const { waiting: queue } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
    expect(queue.find(({ id }) => id === threadId)?.withVolunteer).toBe(true)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
    await lost(threadId, draft.id)
    expect(errorOf(await open(author, threadId))).toBe('NOT_FOUND')
    expect(errorOf(await write(author, threadId))).toBe('NOT_FOUND')
  })

  test('a supervisor hands it to a colleague', async () => {
    const { threadId, draft } = await drafted()
    const input = { threadId, to: expertRefOf(cloud, expert), note: '请你来回' }
    dataOf(await cloud.call(supervisor, 'staff.letter.transfer', input, { key: newKey() }))
    await lost(threadId, draft.id)
  })

  test('its time passed and somebody on duty has it now', async () => {
    const { threadId, draft } = await drafted()
    clock('11:01')
    await putOnDuty(cloud, expert)
    await tick(cloud)
    expect(threadOf(threadId)).toMatchObject({ expertId: personIdOf(cloud, expert), volunteerId: null })
    await lost(threadId, draft.id)
  })

  test('the writer takes the letter back', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await cloud.call(writer, 'letter.takeBack', { threadId, seq: 1 }))
    await lost(threadId, draft.id)
  })

  test('the writer’s next words ask for help', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await writeOn(threadId, '我不想活了'))
    await lost(threadId, draft.id)
    expect(await mayTake(author)).not.toContain(threadId)
    expect(errorOf(await open(author, threadId))).toBe('NOT_FOUND')
  })

  test('it is closed after a supervisor answered it themselves', async () => {
    const { threadId, draft: first } = await drafted()
    dataOf(await release(supervisor, first.id))
    dataOf(await writeOn(threadId))
    await changePerson(cloud, supervisor, { roles: ['expert', 'supervisor'] })
    const second = await writeDraft(cloud, author, threadId)
    const reply = { threadId, text: '我先回你。' }
    dataOf(await cloud.call(supervisor, 'staff.letter.reply', reply, { key: newKey() }))
    expect(errorOf(await release(supervisor, second.id, { seen: 4 }))).toBe('DRAFT_DROPPED')
    dataOf(await cloud.call(supervisor, 'staff.letter.close', { threadId }))
    expect(threadOf(threadId)).toMatchObject({ volunteerId: null, state: 'closed' })
  })

  test('the volunteer gives it back: nobody is disturbed, and others may take it', async () => {
    const { threadId, draft } = await drafted()
    dataOf(await cloud.call(author, 'staff.volunteer.leave', { threadId }))
    expect(errorOf(await release(supervisor, draft.id))).toBe('DRAFT_DROPPED')
    expect(toldOf(author, threadId)).not.toContain('draft_dropped')
    expect(await mayTake(await newStaff(cloud, 'volunteer'))).toContain(threadId)
  })
})

test('a volunteer who fears for the writer gives it to the experts at once: first in the queue, and told to both', async () => {
  const { threadId, draft } = await drafted()
  dataOf(await cloud.call(author, 'staff.volunteer.leave', { threadId, worried: true }))
  expect(threadOf(threadId)).toMatchObject({ rank: 0, forVolunteers: false, volunteerId: null })
  expect(errorOf(await release(supervisor, draft.id))).toBe('DRAFT_DROPPED')
  expect(toldOf(supervisor, threadId)).toContain('thread_transferred')
  expect(toldOf(expert, threadId)).toContain('letter_new')
  expect(errorOf(await take(author, threadId))).toBe('NOT_FOUND')
})

test('a volunteer is invited with a name and a date of training, which supervisors see with the draft', async () => {
  const admin = await newStaff(cloud, 'admin')
  const invite = (volunteer: typeof exampleVolunteer | null) =>
    cloud.call(
      admin,
      'staff.admin.invite',
      { roles: ['volunteer'], expert: null, volunteer },
      { key: newKey() },
    )
  expect(errorOf(await invite(null))).toBe('PROFILE_REQUIRED')
  const { code } = dataOf(await invite(exampleVolunteer))
  const joined = await newCitizen(cloud)
  expect(dataOf(await cloud.call(joined, 'account.join', { code })).roles).toEqual(['citizen', 'volunteer'])
  const draft = await writeDraft(cloud, joined, await takenLetter(cloud, writer, joined))
  expect(dataOf(await read(supervisor, draft.id)).by).toBe(exampleVolunteer.name)
  expect(JSON.stringify(cloud.local.store.everything('volunteers'))).not.toContain('示例')
  expect(exampleExpert.name).not.toBe(exampleVolunteer.name)
})
