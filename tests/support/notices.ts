import { randomBytes } from 'node:crypto'
import { errorOf, personIdOf } from './citizen'
import { connectSdk, newKey, startTestCloud, type TestCloud } from './cloud'

const NEVER = Number.MAX_SAFE_INTEGER

/** A cloud with both templates and a robot, as an operator sets them up. */
export async function startNoticeCloud(): Promise<TestCloud> {
  const cloud = await startTestCloud({
    quiet: true,
    environment: { XINYU_TEMPLATES: 'letters=test-letters/thing1/time2,duty=test-duty/phrase1/date2' },
  })
  process.env.XINYU_WECOM_ROBOT = `${cloud.local.origin}/robot?key=test`
  return cloud
}

/** Lets a relay run inside the test itself, as the timer's function. */
export function connectTimer(cloud: TestCloud): void {
  connectSdk(cloud, 'wx_trigger')
  process.env.TENCENTCLOUD_SECRETID = 'timer'
}

/** A notice as it is stored when it is written, due at once. */
export const storedNotice = (change: Readonly<Record<string, unknown>> = {}) => {
  const _id = randomBytes(16).toString('hex')
  return {
    _id,
    region: 'taizhou',
    kind: 'letter_new',
    person: null,
    staff: 'admin',
    event: _id,
    ref: null,
    at: 1,
    state: 'pending',
    rank: 1,
    nextAt: 1,
    attempts: 0,
    rounds: 0,
    tried: { app: null, subscribe: null, robot: null, sms: null },
    robotAt: NEVER,
    ...change,
  }
}

/** A notice that reached nobody; returns its id. */
export async function deadNotice(cloud: TestCloud): Promise<string> {
  const notice = storedNotice({ kind: 'shift_swap', person: 'nobody-at-all', staff: null, state: 'dead' })
  await cloud.local.store.insert('notices', [notice])
  return notice._id
}

/** Lets this person allow `taps` messages of a template. */
export async function allow(
  cloud: TestCloud,
  openid: string,
  template: 'letters' | 'duty',
  taps = 1,
): Promise<void> {
  for (let tap = 0; tap < taps; tap += 1) {
    const reply = await cloud.call(openid, 'notice.accepted', { templates: [template] }, { key: newKey() })
    if (!reply.ok) throw new Error(`a tap was refused: ${errorOf(reply)}`)
  }
}

/** What the database believes is left. */
export const leftOf = (cloud: TestCloud, openid: string, template: 'letters' | 'duty'): unknown =>
  cloud.local.store.find('notice_quotas', { _id: `${personIdOf(cloud, openid)}:${template}` })[0]?.left

export const tick = (cloud: TestCloud): Promise<unknown> =>
  cloud.local.invoke('timer', { Type: 'Timer' }, { source: 'wx_trigger' })

/** Everything that would have left the service since `from`: subscribe messages and the robot's. */
export const sentBy = (cloud: TestCloud, api: 'subscribeMessage.send' | 'wecom.robot') =>
  cloud.local.desk.calls().filter((call) => call.api === api)

/** The kinds of what one person was told in the app about one thing. */
export const kindsTold = (cloud: TestCloud, openid: string, ref: string): string[] =>
  cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === personIdOf(cloud, openid) && one.ref === ref)
    .map((one) => String(one.kind))
