import { start } from '@server/kernel/start'
import { heartbeat } from '@server/modules/duty'
import { watchPromises } from '@server/modules/letter/watchPromises'
import { relay } from '@server/modules/notice'
import { robotRound } from '@server/modules/notice/robotRound'
import { newCitizen, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { emptyRoster, storeTurn } from '../../support/duty'
import { newStaff, sendLetter } from '../../support/letters'
import { connectTimer, startNoticeCloud, storedNotice } from '../../support/notices'

/** One that cannot be carried must never keep the others from being told. */

let mockNow = (): number => 0
jest.mock('@server/cloud/clock', () => ({ now: () => mockNow() }))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
  connectTimer(cloud)
  mockNow = () => cloud.local.clock.now()
})
afterAll(() => cloud.stop())

const at = () => cloud.local.clock.now()
const store = () => cloud.local.store
const stateOf = (id: string) => store().find('notices', { _id: id })[0]?.state
const announced = (ref: string, kind: string) =>
  store()
    .everything('notices')
    .filter((one) => one.ref === ref && one.kind === kind)
const context = () => ({ region: 'taizhou', at: at() })

test('a notice that no rule knows is a fault of its own: those behind it are told in the same tick', async () => {
  const person = personIdOf(cloud, await newCitizen(cloud))
  const broken = Array.from({ length: 9 }, () =>
    storedNotice({ kind: 'of_a_later_version', person, staff: null, at: at(), nextAt: at() - 1 }),
  )
  const sound = Array.from({ length: 9 }, () =>
    storedNotice({ kind: 'reply_arrived', person, staff: null, at: at(), nextAt: at() }),
  )
  await store().insert('notices', [...broken, ...sound])
  await relay(context())
  expect(sound.map(({ _id }) => stateOf(_id))).toEqual(sound.map(() => 'sent'))
  // It is not forgotten either: it comes up again, and at last somebody has to look at it.
  expect(broken.map(({ _id }) => stateOf(_id))).toEqual(broken.map(() => 'pending'))
  const last = { attempts: 100, nextAt: at() }
  for (const { _id } of broken) await store().update('notices', { _id }, { $set: last })
  await relay(context())
  expect(broken.map(({ _id }) => stateOf(_id))).toEqual(broken.map(() => 'dead'))
})

test('the group robot is switched off: what waited for it goes its way without it, and nothing waits for good', async () => {
  const person = personIdOf(cloud, await newStaff(cloud, 'expert'))
  const waiting = { person, staff: null, at: at(), nextAt: Number.MAX_SAFE_INTEGER, robotAt: at() }
  const tried = { app: 'ok', subscribe: 'noQuota', robot: 'queued', sms: null }
  const notice = storedNotice({ kind: 'shift_check', ...waiting, tried })
  await store().insert('notices', [notice])
  const service = start()
  const off = { ...service, outlets: { ...service.outlets, robot: null } }
  expect(await robotRound(off, 0)).toBe(1)
  expect(store().find('notices', { _id: notice._id })[0]).toMatchObject({ tried: { robot: 'notConfigured' } })
  await relay(context())
  expect(stateOf(notice._id)).toBe('sent')
})

test('one turn that cannot be read does not keep the next expert from being asked', async () => {
  await emptyRoster(cloud)
  const holderId = personIdOf(cloud, await newStaff(cloud, 'expert'))
  const from = at() + 60_000
  await storeTurn(cloud, from - 1, from + 60_000, { holderId, called: null as never })
  const sound = await storeTurn(cloud, from, from + 60_000, { holderId })
  await expect(heartbeat(context())).rejects.toThrow()
  expect(announced(sound, 'shift_check')).toHaveLength(1)
})

test('one letter that cannot be looked at does not keep the next one from being missed', async () => {
  const writer = await newCitizen(cloud)
  const [broken, sound] = [await sendLetter(cloud, writer), await sendLetter(cloud, writer)]
  const dueAt = at() - 1
  const due = { watchAt: dueAt, dueAt }
  await store().update('threads', { _id: sound.id }, { $set: due })
  await store().update('threads', { _id: broken.id }, { $set: { ...due, watchAt: dueAt - 1 } })
  // What it would write down stands there already.
  await store().insert('thread_changes', [{ _id: `breached:${broken.id}:${dueAt}` }])
  await expect(watchPromises(context())).rejects.toThrow()
  expect(announced(sound.id, 'apology')).toHaveLength(1)
})
