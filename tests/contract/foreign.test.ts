import { type ActionName, contracts } from '@shared/contracts'
import { newKey, type TestCloud } from '../support/cloud'
import { startNoticeCloud } from '../support/notices'
import { nothing, samples, type Things } from './samples'
import { type Cast, castOf, sceneFor } from './scene'

/** What is somebody else's and what does not exist are answered alike, so that no answer tells that a thing is there. */

/** Staff may know of these: what waits for all, and the roster, which every expert sees. */
const known = /^staff\.(duty\.|letter\.claim$|safety\.acknowledge$|notice\.|volunteer\.take$)/
const names = (Object.keys(contracts) as ActionName[]).filter(
  (name) =>
    (contracts[name].errors as readonly string[]).includes('NOT_FOUND') &&
    contracts[name].audience.some(
      (role) => (role as string) === 'citizen' || (role as string) === 'expert',
    ) &&
    !known.test(name) &&
    !/^(guardian|assessment|content|board\.(get|helped))/.test(name),
)

let cloud: TestCloud
let cast: Cast
beforeAll(async () => {
  cloud = await startNoticeCloud()
  cast = await castOf(cloud)
}, 120_000)
afterAll(() => cloud.stop())

test.each(names)('%s', async (action) => {
  const stranger = contracts[action].host === 'api' ? cast.other : cast.expert
  const signsUp = action === 'activity.signUp'
  const scene = await sceneFor(cloud, cast, action)
  const { ward } = signsUp ? await sceneFor(cloud, cast, 'guardian.withdraw') : scene
  const things = { ...scene, ward }
  const answer = async (named: Things) => {
    // An occasion is everybody's; whose child it is for is not.
    const sample = samples[action](signsUp ? things : named)
    const child = signsUp ? { ward: named.ward } : {}
    // The sample begins a thread of its own.
    const line = action === 'letter.send' ? { threadId: named.answered } : {}
    const input = { ...sample, ...child, ...line }
    const call = { action, input, key: newKey() }
    const { replies } = await cloud.send(contracts[action].host, stranger, { calls: [call] })
    return JSON.stringify({ ...replies[0], requestId: '' })
  }
  const foreign = await answer(things)
  expect(foreign).toContain('NOT_FOUND')
  expect(foreign).toBe(await answer(nothing))
})
