import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { askForHelp } from '../../support/crisis'
import { consentedChild, newMinor } from '../../support/guardian'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'

const day = 86_400_000

let cloud: TestCloud
let child: string
let expert: string
let lead: string
let other: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  child = (await consentedChild(cloud)).child
  expert = await newStaff(cloud, 'expert')
  lead = await newStaff(cloud, 'supervisor')
  other = await newStaff(cloud, 'supervisor')
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

const open = (openid: string, threadId: string) =>
  cloud.call(openid, 'staff.letter.open', { threadId, after: 0 })
const note = (openid: string, threadId: string) =>
  cloud.call(openid, 'staff.letter.note', { threadId, text: '看过了' }, { key: newKey() })
const openCase = (openid: string, caseId: string) => cloud.call(openid, 'staff.safety.open', { caseId })
const ask = (openid: string, threadId: string, reason = '家长投诉，核对回复') =>
  cloud.call(openid, 'staff.letter.askReading', { threadId, reason }, { key: newKey() })
const askCase = (openid: string, caseId: string) =>
  cloud.call(openid, 'staff.safety.askReading', { caseId, reason: '回看这次接手' }, { key: newKey() })
const list = async (openid: string) => dataOf(await cloud.call(openid, 'staff.reading.list', {})).requests
const decide = (openid: string, id: string, approve = true) =>
  cloud.call(openid, 'staff.reading.decide', { id, approve })
const requestsFor = (objectId: string) =>
  cloud.local.store.everything('reading_requests').filter((one) => one.objectId === objectId)
const requestOf = (objectId: string) => String(requestsFor(objectId)[0]?._id)
const logOf = (objectId: string) =>
  cloud.local.store.everything('access_log').filter((entry) => entry.objectId === objectId)

describe('refused, with nothing read and nothing in the log', () => {
  test('a supervisor who looks into a minor’s letter, or writes a note to it, without a reason', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    const before = logOf(id).length
    expect(await open(lead, id)).toMatchObject({ error: 'REASON_REQUIRED', details: { asked: 0 } })
    expect(errorOf(await note(lead, id))).toBe('REASON_REQUIRED')
    expect(logOf(id)).toHaveLength(before)
  })

  test('a reason alone, without anybody’s approval', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    expect(dataOf(await ask(lead, id))).toEqual({ state: 'asked' })
    expect(await open(lead, id)).toMatchObject({ error: 'REASON_REQUIRED', details: { asked: 1 } })
  })

  test.each(['', '看看', '   \n    '])('a reason that says nothing: %j', async (reason) => {
    const { id } = await answeredLetter(cloud, child, expert)
    expect(errorOf(await ask(lead, id, reason))).toBe('BAD_INPUT')
  })

  test('whoever asks approves nothing of their own, also when they are a supervisor', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    dataOf(await ask(lead, id))
    expect((await list(lead)).map((request) => request.id)).not.toContain(requestOf(id))
    expect(errorOf(await decide(lead, requestOf(id)))).toBe('NOT_FOUND')
    expect(errorOf(await open(lead, id))).toBe('REASON_REQUIRED')
  })

  test('a colleague who may not open the thread at all, asks in vain, and cannot use another’s approval', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    const colleague = await newStaff(cloud, 'expert')
    expect(errorOf(await ask(colleague, id))).toBe('NOT_FOUND')
    dataOf(await ask(lead, id))
    dataOf(await decide(other, requestOf(id)))
    expect(errorOf(await open(colleague, id))).toBe('NOT_FOUND')
    expect(errorOf(await open(other, id))).toBe('REASON_REQUIRED')
  })

  test('another region’s request', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    dataOf(await ask(lead, id))
    const request = requestOf(id)
    await cloud.local.store.update('reading_requests', { _id: request }, { $set: { region: 'wuhu' } })
    expect(errorOf(await decide(other, request))).toBe('NOT_FOUND')
  })

  test('a request that was declined', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    dataOf(await ask(lead, id))
    dataOf(await decide(other, requestOf(id), false))
    expect(await open(lead, id)).toMatchObject({ error: 'REASON_REQUIRED', details: { asked: 0 } })
  })

  test('an expert who looks back at what is over; while the child can go on with it, it is still the work at hand', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
    cloud.local.clock.advance(13 * day)
    dataOf(await open(expert, id))
    cloud.local.clock.advance(2 * day)
    expect(errorOf(await open(expert, id))).toBe('REASON_REQUIRED')
    expect(errorOf(await note(expert, id))).toBe('REASON_REQUIRED')
  })

  test('the colleague to whom it was handed, looking back like the one who had it', async () => {
    const { id } = await answeredLetter(cloud, child, expert)
    await cloud.local.store.update('threads', { _id: id }, { $set: { state: 'closed', closedAt: 1 } })
    expect(errorOf(await open(expert, id))).toBe('REASON_REQUIRED')
  })
})

test('answering needs no signature: the log says that it was for that', async () => {
  const { id } = await sendLetter(cloud, child)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  dataOf(await open(expert, id))
  expect(logOf(id)).toMatchObject([
    { purpose: 'answering', requestId: null, staffId: personIdOf(cloud, expert) },
  ])
})

test('with a reason and another supervisor’s approval it is read for a day; reason and approval are in the log', async () => {
  const { id } = await answeredLetter(cloud, child, expert)
  dataOf(await ask(lead, id))
  const listed = (await list(other)).find((request) => request.id === requestOf(id))
  expect(listed).toMatchObject({ what: 'letter', reason: '家长投诉，核对回复' })
  expect(JSON.stringify(listed)).not.toContain(personIdOf(cloud, child))
  dataOf(await decide(other, requestOf(id)))
  dataOf(await open(lead, id))
  const [entry] = logOf(id).filter(({ staffId }) => staffId === personIdOf(cloud, lead))
  expect(entry).toMatchObject({ purpose: 'approved', requestId: requestOf(id) })
  const [request] = requestsFor(id)
  expect(request).toMatchObject({ state: 'approved', decidedBy: personIdOf(cloud, other) })
  expect(JSON.stringify(request)).not.toContain('家长投诉')
  cloud.local.clock.advance(day + 1000)
  expect(errorOf(await open(lead, id))).toBe('REASON_REQUIRED')
  dataOf(await ask(lead, id))
})

test('two who decide at once: one decision counts', async () => {
  const { id } = await answeredLetter(cloud, child, expert)
  dataOf(await ask(lead, id))
  const third = await newStaff(cloud, 'supervisor')
  const replies = await Promise.all([decide(other, requestOf(id)), decide(third, requestOf(id), false)])
  expect(replies.map((reply) => errorOf(reply) ?? 'ok').sort()).toEqual(['NOT_FOUND', 'ok'])
})

test('an adult’s letter is supervised as before', async () => {
  const { id } = await answeredLetter(cloud, await newCitizen(cloud), expert)
  dataOf(await open(lead, id))
  expect(logOf(id).map(({ purpose }) => purpose)).toContain('supervising')
})

test('nobody waits for a signature while a child may need a person; looking back at a closed case does', async () => {
  const minor = await newMinor(cloud)
  const caseId = await askForHelp(cloud, minor)
  dataOf(await openCase(lead, caseId))
  dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId }))
  dataOf(await openCase(lead, caseId))
  await cloud.local.store.update('safety_cases', { _id: caseId }, { $set: { state: 'closed' } })
  const looks = [expert, lead]
  for (const openid of looks) expect(errorOf(await openCase(openid, caseId))).toBe('REASON_REQUIRED')
  const written = { caseId, said: '补记', asked: '', plan: '', informed: '' }
  expect(errorOf(await cloud.call(lead, 'staff.safety.note', written, { key: newKey() }))).toBe(
    'REASON_REQUIRED',
  )
  expect(errorOf(await cloud.call(lead, 'staff.safety.close', { caseId }))).toBe('REASON_REQUIRED')
  dataOf(await askCase(expert, caseId))
  dataOf(await decide(lead, requestOf(caseId)))
  dataOf(await openCase(expert, caseId))
})

test('who never told an age may be a child: a closed case of theirs needs a reason too, an adult’s does not', async () => {
  for (const [birthMonth, refusal] of [
    [null, 'REASON_REQUIRED'],
    ['1990-05', null],
  ] as const) {
    const openid = await newCitizen(cloud)
    const caseId = await askForHelp(cloud, openid)
    await changePerson(cloud, openid, { birthMonth })
    await cloud.local.store.update('safety_cases', { _id: caseId }, { $set: { state: 'closed' } })
    expect(errorOf(await openCase(lead, caseId))).toBe(refusal)
  }
})
