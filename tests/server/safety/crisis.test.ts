import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { askForHelp, askInput, caredFor, caseOf, doneWith, followUpsOf } from '../../support/crisis'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { newLetter, newStaff, sendLetter } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
afterAll(() => cloud.stop())

let expert: string
let colleague: string
let supervisor: string
beforeEach(async () => {
  cloud.local.clock.reset()
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
  await emptyRoster(cloud)
  await putOnDuty(cloud, expert, colleague)
})
/** Nobody of one test is on duty in the next. */
afterEach(async () => {
  for (const openid of [expert, colleague, supervisor]) await changePerson(cloud, openid, { roles: [] })
})

const acknowledge = (openid: string, caseId: string) =>
  cloud.call(openid, 'staff.safety.acknowledge', { caseId })
const standing = async (openid: string) => dataOf(await cloud.call(openid, 'safety.standing', {}))
const later = (minutes: number) => cloud.local.clock.advance(minutes * 60_000)
const toldOf = (openid: string, caseId: string): string[] => kindsTold(cloud, openid, caseId)
const note = (caseId: string) => ({ caseId, said: '接通了', asked: '', plan: '', informed: '' })

describe('refused, with nothing changed', () => {
  test('whoever has not taken it may not read it, write into it or close it', async () => {
    const caseId = await caredFor(cloud, expert)
    for (const [action, input] of [
      ['staff.safety.open', { caseId }],
      ['staff.safety.note', note(caseId)],
      ['staff.safety.followUp', { caseId, on: followUpsOf(cloud, caseId)[0] ?? '', outcome: 'reached' }],
      ['staff.safety.close', { caseId }],
    ] as const)
      expect(errorOf(await cloud.call(colleague, action, input as never, { key: newKey() }))).toBe(
        'NOT_FOUND',
      )
  })

  test('another region’s case is not found', async () => {
    const caseId = await askForHelp(cloud)
    await cloud.local.store.update('safety_cases', { _id: caseId }, { $set: { region: 'wuhu' } })
    expect(errorOf(await acknowledge(expert, caseId))).toBe('NOT_FOUND')
    expect(errorOf(await cloud.call(supervisor, 'staff.safety.open', { caseId }))).toBe('NOT_FOUND')
  })

  test('nobody takes their own case, nor finds it in the list', async () => {
    const caseId = await askForHelp(cloud, expert)
    expect(errorOf(await acknowledge(expert, caseId))).toBe('NOT_FOUND')
    const { open } = dataOf(await cloud.call(expert, 'staff.safety.list', {}))
    expect(open.map(({ id }) => id)).not.toContain(caseId)
    dataOf(await acknowledge(colleague, caseId))
  })

  test('an empty note', async () => {
    const caseId = await caredFor(cloud, expert)
    const empty = { ...note(caseId), said: ' ' }
    expect(errorOf(await cloud.call(expert, 'staff.safety.note', empty, { key: newKey() }))).toBe('BAD_INPUT')
  })

  test.each(['abc', '12', '1'.repeat(30), '120; drop'])('a number that is none: %s', async (phone) => {
    const reply = await cloud.call(await newCitizen(cloud), 'safety.ask', askInput({ phone }), {
      key: newKey(),
    })
    expect(errorOf(reply)).toBe('BAD_INPUT')
  })

  test('closing without a note, with a contact unsigned, or by one person alone', async () => {
    const caseId = await caredFor(cloud, expert)
    const close = (openid: string) => cloud.call(openid, 'staff.safety.close', { caseId })
    expect(errorOf(await close(expert))).toBe('NOTE_REQUIRED')
    dataOf(await cloud.call(expert, 'staff.safety.note', note(caseId), { key: newKey() }))
    expect(errorOf(await close(expert))).toBe('FOLLOW_UP_OPEN')
    for (const on of followUpsOf(cloud, caseId))
      dataOf(await cloud.call(expert, 'staff.safety.followUp', { caseId, on, outcome: 'not_wanted' }))
    for (let again = 0; again < 2; again++)
      expect(dataOf(await close(expert)).case).toMatchObject({ state: 'acknowledged', closing: true })
    expect(dataOf(await close(supervisor)).case).toMatchObject({ state: 'closed', closing: false })
  })
})

test('the person on duty is called within the call, and the person learns it; nobody under 14, without age or consent is turned away', async () => {
  const child = await newCitizen(cloud, { birthMonth: '2016-01', consents: false })
  const newcomer = await newCitizen(cloud, { birthMonth: null })
  for (const openid of [child, newcomer]) {
    const caseId = await askForHelp(cloud, openid)
    expect(toldOf(expert, caseId)).toEqual(['crisis_page'])
    expect(await standing(openid)).toMatchObject({ standing: 'paged', callback: true })
  }
})

test('five minutes without an answer: the next; fifteen: the supervisors; thirty: everybody, and again', async () => {
  const openid = await newCitizen(cloud)
  const caseId = await askForHelp(cloud, openid)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toEqual([])
  later(5)
  await tick(cloud)
  expect((await standing(openid)).standing).toBe('searching')
  expect(toldOf(supervisor, caseId)).toEqual([])
  later(10)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toEqual(['crisis_lead'])
  later(15)
  const before = toldOf(expert, caseId).length
  await tick(cloud)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toEqual(['crisis_lead', 'crisis_lead'])
  expect(toldOf(expert, caseId)).toHaveLength(before + 1)
  later(30)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toHaveLength(3)
  dataOf(await acknowledge(colleague, caseId))
})

test('two ticks at once, and ticks that were missing for six hours: each step once, none forgotten', async () => {
  const caseId = await askForHelp(cloud)
  later(360)
  await Promise.all([tick(cloud), tick(cloud), tick(cloud)])
  expect(toldOf(supervisor, caseId)).toEqual(['crisis_lead'])
  expect(toldOf(expert, caseId).length).toBeGreaterThan(1)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toHaveLength(1)
  dataOf(await acknowledge(colleague, caseId))
})

test('with nobody on duty the robot’s group is told, and the person is not told that anybody reads', async () => {
  await emptyRoster(cloud)
  const openid = await newCitizen(cloud)
  const before = cloud.local.desk.calls().filter(({ api }) => api === 'wecom.robot').length
  const caseId = await askForHelp(cloud, openid)
  expect((await standing(openid)).standing).toBe('unattended')
  later(1)
  await tick(cloud)
  expect(cloud.local.desk.calls().filter(({ api }) => api === 'wecom.robot').length).toBeGreaterThan(before)
  later(14)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toEqual(['crisis_lead'])
  expect((await standing(openid)).standing).toBe('unattended')
  dataOf(await acknowledge(supervisor, caseId))
})

test('two who take it at once: one has it, the other is refused, the calls stop and the person knows', async () => {
  const openid = await newCitizen(cloud)
  const caseId = await askForHelp(cloud, openid)
  const replies = await Promise.all([acknowledge(expert, caseId), acknowledge(colleague, caseId)])
  expect(replies.map((reply) => errorOf(reply) ?? 'ok').sort()).toEqual(['ALREADY_TAKEN', 'ok'])
  expect(await standing(openid)).toMatchObject({ standing: 'acknowledged' })
  later(30)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toEqual([])
  const winner = errorOf(replies[0] ?? replies[1]) === null ? expert : colleague
  dataOf(await acknowledge(winner, caseId))
})

test('who has taken it reads what happened and the number to call; the reading is in the person’s log', async () => {
  const openid = await newCitizen(cloud)
  const caseId = await askForHelp(cloud, openid)
  const { open } = dataOf(await cloud.call(expert, 'staff.safety.list', {}))
  const listed = open.find(({ id }) => id === caseId)
  expect(listed).toMatchObject({ sources: ['button'], callback: true, mine: false })
  expect(JSON.stringify(listed)).not.toMatch(/难受|0523/)
  const { case: found } = dataOf(await acknowledge(expert, caseId))
  expect(found).toMatchObject({
    phone: '0523-80000000',
    events: [{ source: 'button', reason: '现在很难受', safe: true, company: false }],
  })
  const log = cloud.local.store.everything('access_log').filter(({ objectId }) => objectId === caseId)
  expect(log).toMatchObject([
    { personId: personIdOf(cloud, openid), staffId: personIdOf(cloud, expert), what: 'crisis' },
  ])
})

test('what happens while somebody is being called joins that case; a number given later is kept', async () => {
  const openid = await newCitizen(cloud)
  dataOf(await cloud.call(openid, 'safety.ask', askInput({ phone: null }), { key: newKey() }))
  const first = caseOf(cloud, openid)?._id
  const said = { source: 'scale_item', scale: 'sds', version: 1, item: 19, code: 4, happenedAt: 1 } as const
  dataOf(await cloud.call(openid, 'safety.report', said, { key: newKey() }))
  dataOf(await cloud.call(openid, 'safety.ask', askInput({ reason: '' }), { key: newKey() }))
  const found = caseOf(cloud, openid)
  expect(found).toMatchObject({ _id: first, sources: ['button', 'scale_item'], steps: 1 })
  expect(await standing(openid)).toMatchObject({ callback: true })
  expect(toldOf(expert, String(first))).toHaveLength(1)
  const { case: detail } = dataOf(await acknowledge(expert, String(first)))
  expect(detail.events).toHaveLength(3)
})

describe('a line for those on duty', () => {
  let happenedAt = 0
  const say = (openid: string, text: string) => {
    happenedAt += 1
    return cloud.call(openid, 'safety.say', { text, happenedAt }, { key: newKey() })
  }
  const said = async (openid: string) =>
    dataOf(await cloud.call(openid, 'safety.said', {})).lines.map(({ text }) => text)

  test.each([
    ['nothing', ' \n '],
    ['a letter', '字'.repeat(501)],
  ])('is refused when it is %s, and nothing is stored', async (_name, text) => {
    const openid = await newCitizen(cloud)
    expect(errorOf(await say(openid, text))).toBe('BAD_INPUT')
    expect(caseOf(cloud, openid)).toBeUndefined()
  })

  test('the 21st in an hour is refused, counted in the database', async () => {
    const openid = await newCitizen(cloud, { birthMonth: null })
    cloud.local.clock.set(Date.parse('2026-12-02T10:00:30+08:00'))
    for (let line = 0; line < 20; line++) dataOf(await say(openid, `第 ${line} 句`))
    expect(errorOf(await say(openid, '还有'))).toBe('RATE_LIMITED')
    expect(await said(openid)).toHaveLength(20)
    dataOf(await acknowledge(expert, String(caseOf(cloud, openid)?._id)))
  })

  test('from a child without age or consent it is in the case; only who takes it reads it, and the child', async () => {
    const child = await newCitizen(cloud, { birthMonth: '2016-01', consents: false })
    const caseId = await askForHelp(cloud, child)
    const once = { key: newKey() }
    for (let again = 0; again < 3; again++)
      dataOf(await cloud.call(child, 'safety.say', { text: '我在房间里', happenedAt: 0 }, once))
    later(1)
    dataOf(await say(child, '门锁着'))
    const { open } = dataOf(await cloud.call(expert, 'staff.safety.list', {}))
    expect(JSON.stringify(open)).not.toMatch(/房间|门锁/)
    expect(errorOf(await cloud.call(colleague, 'staff.safety.open', { caseId }))).toBe('NOT_FOUND')
    const { case: found } = dataOf(await acknowledge(expert, caseId))
    expect(found.sources).toEqual(['button', 'said'])
    expect(found.events.map(({ words }) => words)).toEqual([null, '我在房间里', '门锁着'])
    expect(await said(child)).toEqual(['我在房间里', '门锁着'])
    expect(await said(await newCitizen(cloud))).toEqual([])
  })

  test('without a case it begins one, because the words ask for somebody; with nobody on duty the person is told so', async () => {
    const openid = await newCitizen(cloud, { birthMonth: null })
    expect(dataOf(await say(openid, '有人吗'))).toMatchObject({ standing: 'paged' })
    expect(toldOf(expert, String(caseOf(cloud, openid)?._id))).toEqual(['crisis_page'])
    dataOf(await acknowledge(expert, String(caseOf(cloud, openid)?._id)))
    await emptyRoster(cloud)
    const another = await newCitizen(cloud)
    expect(dataOf(await say(another, '有人吗'))).toMatchObject({ standing: 'unattended' })
    dataOf(await acknowledge(expert, String(caseOf(cloud, another)?._id)))
  })

  test('a case with more than fifty events still shows the newest line', async () => {
    const openid = await newCitizen(cloud)
    const caseId = await askForHelp(cloud, openid)
    for (let line = 0; line < 19; line++) dataOf(await say(openid, `${line}`))
    for (let more = 0; more < 40; more++)
      dataOf(await cloud.call(openid, 'safety.ask', askInput({ reason: '' }), { key: newKey() }))
    dataOf(await say(openid, '最后一句'))
    const { case: found } = dataOf(await acknowledge(expert, caseId))
    expect(found.events).toHaveLength(50)
    expect(found.events.at(-1)?.words).toBe('最后一句')
  })
})

test('ten at once from one person are one case with ten events', async () => {
  const openid = await newCitizen(cloud)
  await cloud.call(openid, 'safety.standing', {})
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => cloud.call(openid, 'safety.ask', askInput(), { key: newKey() })),
  )
  expect(replies.map((reply) => errorOf(reply))).toEqual(Array.from({ length: 10 }, () => null))
  const mine = cloud.local.store
    .everything('safety_cases')
    .filter((one) => one.personId === personIdOf(cloud, openid))
  expect(mine).toHaveLength(1)
  const events = cloud.local.store.everything('safety_events').filter((one) => one.caseId === mine[0]?._id)
  expect(events).toHaveLength(10)
  dataOf(await acknowledge(expert, String(mine[0]?._id)))
})

test('something new soon after somebody took it is told to that person; the next day a new round of calls begins', async () => {
  const openid = await newCitizen(cloud)
  const caseId = await askForHelp(cloud, openid)
  dataOf(await acknowledge(expert, caseId))
  later(10)
  await askForHelp(cloud, openid)
  expect(toldOf(expert, caseId)).toHaveLength(2)
  expect(toldOf(colleague, caseId)).toHaveLength(1)
  expect((await standing(openid)).standing).toBe('acknowledged')
  later(60 * 24)
  await putOnDuty(cloud, expert, colleague)
  await askForHelp(cloud, openid)
  expect((await standing(openid)).standing).toBe('paged')
  expect(toldOf(colleague, caseId)).toHaveLength(2)
  dataOf(await acknowledge(colleague, caseId))
  expect(followUpsOf(cloud, caseId)).toHaveLength(3)
})

test('after a case was closed the next cry is a new case', async () => {
  const openid = await newCitizen(cloud)
  const first = await askForHelp(cloud, openid)
  dataOf(await acknowledge(expert, first))
  await cloud.local.store.update('safety_cases', { _id: first }, { $set: { state: 'closed' } })
  later(1)
  expect((await standing(openid)).standing).toBe('none')
  const second = await askForHelp(cloud, openid)
  expect(second).not.toBe(first)
  expect((await standing(openid)).standing).toBe('paged')
  dataOf(await acknowledge(expert, second))
})

test('caring contacts: the morning of each, again until it is signed, and each is signed once', async () => {
  const caseId = await caredFor(cloud, expert)
  const [first = '', second = ''] = followUpsOf(cloud, caseId)
  const morning = (on: string, time: string) => cloud.local.clock.set(Date.parse(`${on}T${time}+08:00`))
  morning(first, '08:59')
  await tick(cloud)
  expect(toldOf(expert, caseId)).toEqual(['crisis_page'])
  morning(first, '09:01')
  await tick(cloud)
  await tick(cloud)
  expect(toldOf(expert, caseId).sort()).toEqual(['crisis_page', 'follow_up'])
  const sign = () => cloud.call(expert, 'staff.safety.followUp', { caseId, on: first, outcome: 'reached' })
  const { case: signed } = dataOf(await sign())
  expect(signed).toMatchObject({ followUpOn: second })
  expect(errorOf(await sign())).toBe('NOT_FOUND')
})

test('a caring contact cannot be signed before its day, in Shanghai; that none is wanted can', async () => {
  const caseId = await caredFor(cloud, expert)
  const [first = '', second = ''] = followUpsOf(cloud, caseId)
  const sign = (on: string, outcome: 'reached' | 'unreachable' | 'not_wanted') =>
    cloud.call(expert, 'staff.safety.followUp', { caseId, on, outcome })
  cloud.local.clock.set(Date.parse(`${first}T00:00:00+08:00`) - 60_000)
  for (const outcome of ['reached', 'unreachable'] as const)
    expect(errorOf(await sign(first, outcome))).toBe('FOLLOW_UP_AHEAD')
  expect(followUpsOf(cloud, caseId)).toContain(first)
  cloud.local.clock.set(Date.parse(`${first}T00:00:00+08:00`))
  dataOf(await sign(first, 'reached'))
  expect(errorOf(await sign(second, 'reached'))).toBe('FOLLOW_UP_AHEAD')
  dataOf(await sign(second, 'not_wanted'))
})

test('notes and the report of abuse are kept sealed, once per key, and read only by those who may', async () => {
  const caseId = await caredFor(cloud, expert)
  const key = newKey()
  const abuse = {
    caseId,
    words: '孩子说了原话',
    reportedTo: '示例派出所',
    reportedAt: 1_795_000_000_000,
    next: '明天再联系',
  }
  for (let again = 0; again < 3; again++)
    dataOf(await cloud.call(expert, 'staff.safety.abuse', abuse, { key }))
  dataOf(await cloud.call(supervisor, 'staff.safety.note', note(caseId), { key: newKey() }))
  const { case: found } = dataOf(await cloud.call(expert, 'staff.safety.open', { caseId }))
  expect(found.abuse).toMatchObject([{ words: '孩子说了原话', reportedTo: '示例派出所', mine: true }])
  expect(found.notes).toMatchObject([{ said: '接通了', mine: false }])
  expect(JSON.stringify(cloud.local.store.everything('safety_records'))).not.toMatch(/接通|原话|派出所/)
})

describe('words in a letter', () => {
  const send = async (openid: string, text: string, threadId: string | null = null, key = newKey()) =>
    dataOf(await cloud.call(openid, 'letter.send', newLetter({ text, threadId }), { key }))

  test('that ask for help page with the letter, once however often it is sent, and go to the top of the queue', async () => {
    const openid = await newCitizen(cloud)
    const key = newKey()
    await sendLetter(cloud, await newCitizen(cloud))
    const text = '我不想活了，药已经买好了'
    const sent = await Promise.all([1, 2, 3].map(() => send(openid, text, null, key)))
    const id = String(sent[0]?.thread.id)
    const found = caseOf(cloud, openid)
    expect(found).toMatchObject({ sources: ['letter'], threadId: id, state: 'open' })
    expect(toldOf(expert, String(found?._id)).filter((kind) => kind === 'crisis_page')).toHaveLength(1)
    const { waiting } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
    expect(waiting[0]).toMatchObject({ id, reason: 'safety' })
    dataOf(await acknowledge(expert, String(found?._id)))
    const read = dataOf(await cloud.call(expert, 'staff.letter.open', { threadId: id, after: 0 }))
    expect(read.messages[0]?.text).toBe(text)
    expect(errorOf(await cloud.call(colleague, 'staff.letter.open', { threadId: id, after: 0 }))).toBe(
      'NOT_FOUND',
    )
  })

  test('in a later line page too', async () => {
    const openid = await newCitizen(cloud)
    const { thread } = await send(openid, '最近睡不好')
    expect(caseOf(cloud, openid)).toBeUndefined()
    await send(openid, '我真的不想活了', thread.id)
    expect(caseOf(cloud, openid)).toMatchObject({ threadId: thread.id, state: 'open' })
    dataOf(await acknowledge(expert, String(caseOf(cloud, openid)?._id)))
  })

  test('that are harmless page nobody', async () => {
    const openid = await newCitizen(cloud)
    await send(openid, '这周累死了，笑死我了')
    expect(caseOf(cloud, openid)).toBeUndefined()
  })

  test('are kept whole: nothing of the letter is altered or held', async () => {
    const openid = await newCitizen(cloud)
    const text = '我不想活了。\n但是想先写给你们。'
    const { thread } = await send(openid, text)
    const { messages } = dataOf(await cloud.call(openid, 'letter.read', { threadId: thread.id, after: 0 }))
    expect(messages).toMatchObject([{ text }])
    dataOf(await acknowledge(expert, String(caseOf(cloud, openid)?._id)))
  })
})

test('a closed case stays readable for those who may', async () => {
  const caseId = await doneWith(cloud, expert)
  dataOf(await cloud.call(expert, 'staff.safety.close', { caseId }))
  dataOf(await cloud.call(supervisor, 'staff.safety.close', { caseId }))
  expect(dataOf(await cloud.call(expert, 'staff.safety.open', { caseId })).case.state).toBe('closed')
})
