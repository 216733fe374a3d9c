import { changePerson, consentInput, newCitizen, personIdOf, sdsSheet, takeSds } from '../../support/citizen'
import { newKey, newOpenid, startTestCloud, type TestCloud } from '../../support/cloud'

const canary = 'CANARY-7f3a91'

let cloud: TestCloud
let printed = ''
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk)
      return true
    })
  cloud = await startTestCloud()
})
afterAll(async () => {
  await cloud.stop()
  jest.restoreAllMocks()
})

interface Line {
  readonly requestId: string
  readonly action: string
  readonly outcome: string
  readonly person: string | null
}
/** The workers' output arrives a little later than their answers. */
async function linesOf(requestId: string, expected = 1): Promise<Line[]> {
  let lines: string[] = []
  for (let wait = 0; wait < 250 && lines.length < expected; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    lines = printed.split('\n').filter((line) => line.includes(requestId) && line.endsWith('}'))
  }
  return lines.map((line) => JSON.parse(line) as Line)
}

test('what people send, who they are and what they get stands in no log line', async () => {
  const openid = `${canary}-${newOpenid()}`
  const calls = [
    { action: 'account.session', input: { [canary]: canary } },
    { action: canary, input: {} },
    { action: 'account.setBirth', input: { birthMonth: canary } },
    { action: 'account.consent', input: { ...consentInput(), version: canary }, key: newKey() },
    { action: 'assessment.get', input: { id: canary.padEnd(24, 'x') } },
    { action: 'assessment.list', input: { cursor: canary } },
    { action: 'assessment.submit', input: { ...sdsSheet(), [canary]: 1 }, key: canary.padEnd(20, 'x') },
    { action: '__proto__', input: {} },
  ]
  const { requestId, replies } = await cloud.send('api', openid, { calls, [canary]: canary })
  expect(JSON.stringify(replies)).not.toContain(canary)
  const lines = await linesOf(requestId, calls.length)
  expect(lines.map(({ action }) => action)).toEqual([
    'account.session',
    'unknown',
    'account.setBirth',
    'account.consent',
    'assessment.get',
    'assessment.list',
    'assessment.submit',
    'unknown',
  ])
  const [first] = lines
  expect(first?.person).toMatch(/^[\w-]{22}$/)
  expect(printed).not.toContain(canary)
  expect(printed).not.toContain(personIdOf(cloud, openid))
})

test('a fault answers INTERNAL with the request id alone, and its line says where but not what', async () => {
  const openid = await newCitizen(cloud)
  const { id } = await takeSds(cloud, openid)
  await cloud.local.store.update('results', { _id: id }, { $set: { sheet: `v1:k1:${canary}` } })
  const { requestId, replies } = await cloud.send('api', openid, {
    calls: [{ action: 'assessment.get', input: { id } }],
  })
  expect(replies).toEqual([{ ok: false, error: 'INTERNAL', requestId }])
  const [line] = await linesOf(requestId)
  expect(line).toMatchObject({ action: 'assessment.get', outcome: 'INTERNAL', fault: { name: 'Error' } })
  expect(printed).not.toContain(canary)
})

test('an answer that breaks its contract is a fault too, and repeats nothing of what was stored', async () => {
  const openid = await newCitizen(cloud)
  await changePerson(cloud, openid, { preferences: canary })
  const { requestId, replies } = await cloud.send('api', openid, {
    calls: [{ action: 'account.session', input: {} }],
  })
  expect(replies).toEqual([{ ok: false, error: 'INTERNAL', requestId }])
  await linesOf(requestId)
  expect(printed).not.toContain(canary)
})

test('an envelope that is refused leaves one line', async () => {
  const { requestId } = await cloud.send('api', newOpenid(), { calls: canary })
  expect(await linesOf(requestId)).toMatchObject([{ action: 'unknown', outcome: 'BAD_INPUT', person: null }])
})
