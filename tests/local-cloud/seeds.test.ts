import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { wordingOf } from '@shared/domain/content/wording'
import { schema } from '../../cloudfunctions/schema'
import { personas } from '../../local-cloud/gateway/personas'
import { phoneOf } from '../../local-cloud/seeds/phone'
import { seed, seedIfEmpty } from '../../local-cloud/seeds/seed'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/server'
import { inviteAdmin } from '../../scripts/firstAdmin'

const functionsDir = path.resolve(__dirname, '../../dist/cloudfunctions')
// Each test starts a cloud and, in it, the functions; many seed it twice.
jest.setTimeout(120_000)

const dayMs = 86_400_000

let dataDir: string
let cloud: LocalCloud

const start = (): Promise<LocalCloud> =>
  startLocalCloud({ port: 0, dataDir, schema, functionsDir, timers: false, failOnScan: true })
const historyOfB = async () =>
  (await phoneOf(cloud, 'demo-citizen-b').call('assessment.list', { scale: 'sds' })).results
const quiet = (): void => {}
const invite = async (): Promise<string> => (await inviteAdmin(cloud)).code

beforeAll(() => {
  if (!existsSync(path.join(functionsDir, 'api/index.js')))
    throw new Error('The functions are not built; run: npm run build')
  const key = Buffer.alloc(32, 7).toString('base64')
  Object.assign(process.env, { XINYU_FIELD_KEYS: `k1:${key}`, XINYU_HMAC_KEY: key })
})
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-seeds-'))
  cloud = await start()
})
afterEach(async () => {
  await cloud.stop()
  rmSync(dataDir, { recursive: true })
})

test('the staff of the demo are bound by invitations, and a second seeding makes no more of them', async () => {
  await seed(cloud, invite)
  const roles = async (persona: string) =>
    (await phoneOf(cloud, `demo-${persona}`).call('account.session', {})).roles
  expect(await roles('admin')).toContain('admin')
  expect(await roles('expert')).toContain('expert')
  expect(await roles('supervisor')).toEqual(expect.arrayContaining(['expert', 'supervisor']))
  expect(await roles('volunteer')).toEqual(['citizen', 'volunteer'])
  expect(await roles('citizen')).toEqual(['citizen'])
  const made = cloud.store.everything('invitations').length
  await seed(cloud, invite)
  expect(cloud.store.everything('invitations')).toHaveLength(made)
})

test('the demo has a week with duty, once, with gaps to be seen', async () => {
  await seed(cloud, invite)
  const made = cloud.store.everything('duty_shifts').length
  expect(made).toBe(17)
  await seed(cloud, invite)
  expect(cloud.store.everything('duty_shifts')).toHaveLength(made)
  const roster = await phoneOf(cloud, 'demo-expert').call('staff.duty.roster', {
    from: '2026-12-07',
    days: 7,
  })
  expect(roster.days.map(({ turns }) => turns.length)).toEqual([4, 3, 3, 2, 3, 1, 1])
  expect(roster.days[3]?.gaps.filter(({ kind }) => kind === 'service')).toHaveLength(1)
})

test('the experts of the demo can be booked, and a second seeding gives them no more', async () => {
  await seed(cloud, invite)
  await seed(cloud, invite)
  const lines = cloud.store.everything('booking_schedules').map((one) => (one.lines as unknown[]).length)
  expect(lines.sort()).toEqual([7, 7])
  const found = await phoneOf(cloud, 'demo-citizen').call('booking.experts', {
    service: 'talk-remote',
    topic: 'sleep',
  })
  expect(found.experts.map(({ next }) => next.length)).toEqual([3, 3])
})

test('居民 B has three scored SDS results in the past, falling, and the clock stands where it stood', async () => {
  cloud.clock.advance(5 * dayMs)
  const startedAt = cloud.clock.now()
  await seedIfEmpty(cloud, invite, quiet)
  expect(cloud.clock.offsetMs()).toBe(5 * dayMs)
  const results = await historyOfB()
  expect(results.map(({ takenAt }) => Math.round((startedAt - takenAt) / dayMs))).toEqual([21, 49, 84])
  expect(results.map(({ score }) => score.metrics)).toEqual([
    expect.objectContaining({ raw: 41 }),
    expect.objectContaining({ raw: 46 }),
    expect.objectContaining({ raw: 51 }),
  ])
  expect(results.flatMap(({ score }) => score.critical)).toEqual([])
})

/** What of the board stands where, each with the moment it was done. */
const boardOf = () => ({
  threads: cloud.store.everything('threads'),
  asks: cloud.store.everything('board_asks'),
  consents: cloud.store.everything('board_consents'),
  entries: cloud.store.everything('board_entries'),
  messages: cloud.store.everything('messages'),
})
const boardSeen = async () => (await phoneOf(cloud, 'demo-citizen').call('board.list', {})).entries

test('nothing stands on the board of the demo without the recorded yes of its writer, who is nobody’s persona', async () => {
  await seed(cloud, invite)
  const seen = await boardSeen()
  expect(seen).toHaveLength(2)
  for (const { question, answer, publishedAt } of seen) {
    expect(question).toContain('示例')
    expect([...wordingOf(question, 'title'), ...wordingOf(answer, 'text')]).toEqual([])
    expect(cloud.clock.now() - publishedAt).toBeGreaterThan(30 * dayMs)
  }
  const { threads, asks, consents, messages } = boardOf()
  for (const { id, publishedAt } of seen) {
    const ask = asks.find(({ _id }) => _id === id)
    const thread = threads.find(({ _id }) => _id === ask?.threadId)
    const yes = consents.filter(({ askId }) => askId === id)
    const replies = messages.filter(({ threadId, from }) => threadId === thread?._id && from === 'expert')
    expect(yes).toMatchObject([{ granted: true, personId: thread?.writerId, at: publishedAt }])
    expect(replies).toHaveLength(1)
    expect(thread).toMatchObject({ state: 'closed', expertId: ask?.expertId })
    const times = [thread?.openedAt, replies[0]?.at, ask?.at, publishedAt, thread?.closedAt].map(Number)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
  const told = ({ openid }: (typeof personas)[number]) => phoneOf(cloud, openid).call('letter.list', {})
  for (const persona of personas) expect((await told(persona)).threads).toEqual([])
})

test('no desk of the demo begins with work from its past', async () => {
  await seed(cloud, invite)
  for (const persona of ['expert', 'supervisor']) {
    const desk = await phoneOf(cloud, `demo-${persona}`).call('staff.letter.queue', {})
    expect(desk).toMatchObject({ waiting: [], mine: [] })
    const told = await phoneOf(cloud, `demo-${persona}`).call('notice.list', {})
    // Whose week was written down is told of it; of the letters nothing is left to do.
    expect(told.notices.filter(({ kind }) => kind !== 'roster_changed')).toEqual([])
  }
  expect(await phoneOf(cloud, 'demo-supervisor').call('staff.sample.list', {})).toEqual({ samples: [] })
})

test.each([
  'letter.send',
  'staff.letter.claim',
  'staff.letter.reply',
  'staff.board.draft',
  'board.consent',
  'staff.letter.close',
] as const)(
  'the answer to %s is lost: the next start goes on, and nothing of the board is there twice',
  async (action) => {
    let lost = false
    const killed: LocalCloud = {
      ...cloud,
      invoke: async (name, event, caller) => {
        const reply = await cloud.invoke(name, event, caller)
        lost ||= JSON.stringify(event).includes(`"${action}"`)
        if (lost) throw new Error('killed')
        return reply
      },
    }
    await seedIfEmpty(killed, invite, quiet)
    expect(lost).toBe(true)
    await seedIfEmpty(cloud, invite, quiet)
    const { threads, asks, consents, entries, messages } = boardOf()
    expect([threads, asks, consents, entries, messages].map(({ length }) => length)).toEqual([2, 2, 2, 2, 4])
    await seed(cloud, invite)
    expect(boardOf()).toEqual({ threads, asks, consents, entries, messages })
  },
)

test('居民 A starts with nothing', async () => {
  await seed(cloud, invite)
  const a = phoneOf(cloud, 'demo-citizen')
  expect((await a.call('assessment.list', {})).results).toEqual([])
  expect(await a.call('account.session', {})).toMatchObject({ birthMonth: null, consents: [] })
})

test('a second start adds nothing', async () => {
  const said = jest.fn()
  await seedIfEmpty(cloud, invite, said)
  const before = await historyOfB()
  await cloud.stop()
  cloud = await start()
  await seedIfEmpty(cloud, invite, said)
  expect(await historyOfB()).toEqual(before)
  expect(said).toHaveBeenCalledTimes(1)
})

test.each([2, 3, 5, 7])(
  'killed before call %i, it goes on at the next start and does nothing twice',
  async (killedAt) => {
    let calls = 0
    const killed: LocalCloud = {
      ...cloud,
      invoke: (...call) => {
        calls += 1
        return calls >= killedAt ? Promise.reject(new Error('killed')) : cloud.invoke(...call)
      },
    }
    const said = jest.fn()
    await seedIfEmpty(killed, invite, said)
    expect(said).toHaveBeenCalledWith(expect.stringContaining('goes on at the next start: killed'))
    // A real kill leaves the clock in the past; the file knows where it belongs.
    cloud.clock.advance(-90 * dayMs)
    await seedIfEmpty(cloud, invite, quiet)
    expect(cloud.clock.offsetMs()).toBe(0)
    expect(await historyOfB()).toHaveLength(3)
  },
)

test('a damaged note of the seeding is told by name and stops nothing else', async () => {
  await seed(cloud, invite)
  const file = path.join(dataDir, 'seeds.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ finished: true })
  writeFileSync(file, '{')
  const said = jest.fn()
  await seedIfEmpty(cloud, invite, said)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('seeds.json cannot be read'))
})
