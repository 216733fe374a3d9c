import type { TickReply } from '@server/kernel/tick'
import { type ActionName, contracts } from '@shared/contracts'
import { DAY } from '@shared/kit/time'
import { namedBy, nothing, samples, type Things } from '../contract/samples'
import { activityFor, leaveTheDoor } from '../support/activity'
import { publishedEntry } from '../support/board'
import { bookingFor, datedVisits } from '../support/booking'
import { changePerson, newCitizen, personIdOf, takeSds } from '../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../support/cloud'
import { plantedArticle, worksOnDesk } from '../support/content'
import { askForHelp, caredFor, doneWith, followUpsOf } from '../support/crisis'
import { emptyRoster, rosterOfOne } from '../support/duty'
import { consentedChild, newMinor, readingRequest, wardAndCode } from '../support/guardian'
import { emptyInsight, surveyAnswer } from '../support/insight'
import { jpeg } from '../support/jpeg'
import { newStaff, sendLetter } from '../support/letters'
import { deadNotice } from '../support/notices'
import { uploaded } from '../support/pictures'
import { drawnLetter } from '../support/samples'
import { mp3 } from '../support/sound'
import { staffAndInvitation } from '../support/staff'
import { takenLetter, writeDraft } from '../support/volunteers'
import { fillUp } from './fill'
import { type Cost, type FlowName, flowNames, measureFlows } from './flows'

export interface Reads {
  /** An action, or `tick` for the timer's jobs. */
  readonly action: string
  /** Documents that the database looked at for one call, at 1,000 stored results and letters and at many more. */
  readonly small: number
  readonly large: number
}

const SMALL = 1000
const OWN = 5
const QUEUE = 25
/** As many dead notices as are shown. */
const SHOWN = 20

/** The sample of an invitation is nobody's, and looking for one costs as much as finding it; no number is confirmed here. */
const harmless: ReadonlySet<string> = new Set(['INVITATION_INVALID', 'CHANNEL_MISSING'])

/**
 * What one read hangs on that is decided by lot: whether a closed letter is drawn for a supervisor, there and in the
 * list, and which part of a sum is added to, which is there already or not.
 */
export const lot: Readonly<Record<string, number>> = {
  'staff.letter.close': 1,
  'staff.sample.list': 2,
  'insight.check': 1,
  'insight.answer': 1,
}

/**
 * Puts away what earlier calls have announced: here nobody can be reached outside the app, so it would be tried again
 * minutes later, by whichever call comes then.
 */
const settleNotices = (cloud: TestCloud): Promise<unknown> =>
  cloud.local.store.update(
    'notices',
    { region: 'taizhou', state: 'pending' },
    { $set: { state: 'sent' } },
    { multi: true },
  )

async function countReads(cloud: TestCloud, call: () => Promise<unknown>): Promise<number> {
  const before = cloud.local.store.total.scanned
  await call()
  return cloud.local.store.total.scanned - before
}

const isAuthors = (action: ActionName): boolean =>
  (contracts[action].audience as readonly string[]).includes('volunteer')

/** Who calls, and of whom there is something to name. */
interface Cast {
  /** Citizens: one who writes, one whose letters no case keeps from volunteers, a child, and a child with consent. */
  readonly openid: string
  readonly calm: string
  readonly child: string
  readonly writer: string
  /** Staff; `expert` is supervisor and administrator too. */
  readonly expert: string
  readonly lead: string
  readonly colleague: string
  readonly author: string
  readonly resultId: string
}

async function castOf(cloud: TestCloud): Promise<Cast> {
  // Nothing of an earlier round waits.
  await cloud.local.store.remove('invitations', { region: 'taizhou' }, { multi: true })
  for (const waiting of ['drafts', 'samples'])
    await cloud.local.store.remove(waiting, { region: 'taizhou', state: 'waiting' }, { multi: true })
  await emptyRoster(cloud)
  const openid = await newCitizen(cloud)
  const { child: writer } = await consentedChild(cloud)
  const lead = await newStaff(cloud, 'supervisor')
  for (let asked = 0; asked < SHOWN; asked++) await readingRequest(cloud, writer, lead)
  const expert = await newStaff(cloud, 'expert', 'supervisor', 'admin')
  // More on the editors' desk than one list shows.
  for (let kept = 0; kept < SHOWN; kept += 2) await worksOnDesk(cloud)
  // A queue longer than what is shown of it.
  for (let waiting = 0; waiting < QUEUE; waiting++) await sendLetter(cloud, openid)
  for (let waiting = 0; waiting < SHOWN; waiting++) {
    await askForHelp(cloud)
    await caredFor(cloud, expert)
  }
  // More entries for the board than one search shows, and more closed letters than one list.
  const colleague = await newStaff(cloud, 'expert')
  for (let shown = 0; shown <= SHOWN; shown++) {
    await forgetLimits(cloud)
    await publishedEntry(cloud, openid, colleague)
    await drawnLetter(cloud, openid, colleague)
  }
  let resultId = ''
  for (let taken = 0; taken < OWN; taken++) resultId = (await takeSds(cloud, openid)).id
  return {
    openid,
    calm: await newCitizen(cloud),
    child: await newMinor(cloud),
    writer,
    expert,
    lead,
    // Nobody reads a closing of their own, or releases a draft of their own.
    colleague,
    author: await newStaff(cloud, 'volunteer'),
    resultId,
  }
}

/** Makes what the sample of an action names, so that the call finds it. */
async function prepare(cloud: TestCloud, cast: Cast, action: ActionName): Promise<Things> {
  const { openid, calm, writer, expert, lead, colleague, author, resultId } = cast
  const named = namedBy(action)
  const names = (...things: (keyof Things)[]): boolean => things.some((thing) => named.has(thing))
  await forgetLimits(cloud)
  leaveTheDoor(cloud)
  const things: { -readonly [T in keyof Things]: Things[T] } = { ...nothing, resultId }
  if (names('waiting')) things.waiting = (await sendLetter(cloud, calm)).id
  if (names('taken', 'draft')) {
    things.taken = await takenLetter(cloud, calm, author)
    things.draft = (await writeDraft(cloud, author, things.taken)).id
  }
  if (names('drawn')) things.drawn = await drawnLetter(cloud, openid, colleague)
  if (names('answered', 'entry')) Object.assign(things, await publishedEntry(cloud, openid, expert))
  if (names('article')) things.article = await plantedArticle(cloud)
  if (names('pictureFile')) things.pictureFile = uploaded(cloud)
  if (names('recordingFile')) things.recordingFile = uploaded(cloud, mp3(1), 'courses', 'mp3')
  if (names('mediaFile')) things.mediaFile = uploaded(cloud, jpeg(), 'articles')
  if (names('draftWork', 'askedWork')) Object.assign(things, await worksOnDesk(cloud))
  if (names('dead')) things.dead = await deadNotice(cloud)
  if (names('ward', 'code')) Object.assign(things, await wardAndCode(cloud, openid))
  if (names('survey')) {
    await emptyInsight(cloud)
    things.survey = await surveyAnswer(cloud, openid)
  }
  if (names('request')) things.request = await readingRequest(cloud, writer, lead)
  if (names('crisis')) things.crisis = await askForHelp(cloud)
  if (names('cared')) {
    things.cared = await (action === 'staff.safety.close' ? doneWith : caredFor)(cloud, expert)
    things.followUpOn = followUpsOf(cloud, things.cared)[0] ?? ''
  }
  // What was promised for all that wait has passed: a day ago, for who waited is measured day by day of the calendar.
  if (action === 'staff.letter.overdue')
    await cloud.local.store.update(
      'threads',
      { region: 'taizhou', state: 'waiting' },
      { $set: { dueAt: cloud.local.clock.now() - DAY } },
      { multi: true },
    )
  if (names('staffRef', 'invitation')) Object.assign(things, await staffAndInvitation(cloud))
  if (action.includes('activity.')) Object.assign(things, await activityFor(cloud, openid, action))
  if (action.includes('booking.')) Object.assign(things, await bookingFor(cloud, openid, expert, action))
  if (action === 'staff.booking.list') await datedVisits(cloud, things.visit, OWN)
  if (action.startsWith('staff.duty.')) Object.assign(things, await rosterOfOne(cloud, expert))
  return things
}

function callerOf(action: ActionName, { openid, calm, child, expert, author }: Cast): string {
  if (isAuthors(action)) return author
  if (contracts[action].host === 'staff') return expert
  if (action === 'guardian.invite') return child
  return action === 'letter.takeBack' || action === 'letter.pictures' ? calm : openid
}

/** One of the staff, or was one until they were disabled. */
const isStaff = (roles: unknown, state: unknown): boolean =>
  state === 'disabled' || (Array.isArray(roles) && roles.length > 0)

/** Whoever an action made one of the staff is none for the next action, which tells or lists them all. */
async function dismissOthers(cloud: TestCloud, cast: Cast): Promise<void> {
  const kept = new Set(
    [cast.expert, cast.lead, cast.colleague, cast.author].map((who) => personIdOf(cloud, who)),
  )
  for (const { _id, roles, staffState } of cloud.local.store.everything('persons'))
    if (isStaff(roles, staffState) && !kept.has(String(_id)))
      await cloud.local.store.update('persons', { _id }, { $set: { roles: [], staffState: 'active' } })
}

/** One call of every action by a citizen with five results of her own, or by the expert who answers her. */
async function readsByAction(cloud: TestCloud): Promise<Record<string, number>> {
  const cast = await castOf(cloud)
  const counts: Record<string, number> = {}
  for (const action of Object.keys(samples) as ActionName[]) {
    let things = await prepare(cloud, cast, action)
    const send = () =>
      cloud.send(contracts[action].host, callerOf(action, cast), {
        calls: [{ action, input: samples[action](things), key: newKey() }],
      })
    // The first call opens the window of its rate limit; the second is as all others are.
    if (!action.endsWith('.delete')) await send()
    things = await prepare(cloud, cast, action)
    await settleNotices(cloud)
    counts[action] = await countReads(cloud, async () => {
      const [reply] = (await send()).replies
      if (!reply?.ok && !harmless.has(reply?.error ?? ''))
        throw new Error(`${action} was refused: ${reply?.error}`)
    })
    await dismissOthers(cloud, cast)
  }
  // One round's people are staff at a time, so that both rounds tell equally many.
  for (const staff of [cast.expert, cast.lead, cast.colleague, cast.author])
    await changePerson(cloud, staff, { roles: [] })
  // The letters of both rounds would be looked at once more.
  await cloud.local.store.remove('duty_days', { _id: 'taizhou' }, { multi: false })
  const tick = () => cloud.local.invoke('timer', {}, { source: 'wx_trigger' })
  // Windows that ended while a slow machine filled the store would be swept by this tick, and say nothing of its size.
  await forgetLimits(cloud)
  const beganAt = await wholeTick(cloud, tick)
  await settleNotices(cloud)
  // Nothing has fallen due since then, however long a slow machine took.
  cloud.local.clock.set(beganAt)
  counts.tick = await countReads(cloud, tick)
  return counts
}

/** What the host says of an invocation that was cut short, as the platform does. */
const TIMED_OUT = -504003

/** A slow machine breaks a connection now and then; what fails more often is broken itself. */
const FAULTS = 3

/**
 * Ticks until every job has had its turn: on a slow machine one is cut short, and then its lease must run out. Returns
 * when the last of these ticks began.
 */
async function wholeTick({ local: { clock } }: TestCloud, tick: () => Promise<unknown>): Promise<number> {
  let busy: unknown
  let faults = 0
  for (let round = 0; round < 120; round += 1) {
    const beganAt = clock.now()
    try {
      const { jobs } = (await tick()) as Extract<TickReply, { jobs: unknown }>
      const waiting = Object.entries(jobs).filter(([, { outcome }]) => outcome !== 'ok')
      if (waiting.length === 0) return beganAt
      busy = waiting
      if (waiting.some(([, { outcome }]) => outcome !== 'held')) faults += 1
      if (faults === FAULTS) break
    } catch (error) {
      if ((error as { errCode?: unknown }).errCode !== TIMED_OUT) throw error
      busy = 'the invocation was cut short'
    }
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`these jobs never have their turn: ${JSON.stringify(busy)}`)
}

/** The flows with nobody else among the staff, and nothing left of what was announced before. */
async function flowsAgain(cloud: TestCloud): Promise<Record<FlowName, Cost>> {
  await forgetLimits(cloud)
  await settleNotices(cloud)
  return measureFlows(cloud)
}

/** What a flow costs at 1,000 threads and at many more. */
export interface Flow {
  readonly name: FlowName
  readonly small: Cost
  readonly large: Cost
}

/** Counts at 1,000 stored results and letters, and again at `large`; dist must be built. `say` is told how far it is. */
export async function measureReads(
  large: number,
  say: (line: string) => void = () => {},
): Promise<{ actions: Reads[]; flows: Flow[] }> {
  const cloud = await startTestCloud({ quiet: true })
  try {
    for (let dead = 0; dead < SHOWN; dead++) await deadNotice(cloud)
    await fillUp(cloud, 0, SMALL, say)
    say(`every action at ${SMALL}`)
    const small = await readsByAction(cloud)
    const smallFlows = await flowsAgain(cloud)
    await fillUp(cloud, SMALL, large, say)
    say(`every action at ${large}`)
    const later = await readsByAction(cloud)
    const largeFlows = await flowsAgain(cloud)
    return {
      actions: Object.entries(small).map(([action, reads]) => ({
        action,
        small: reads,
        large: later[action] ?? Number.NaN,
      })),
      flows: flowNames.map((name) => ({ name, small: smallFlows[name], large: largeFlows[name] })),
    }
  } finally {
    await cloud.stop()
  }
}
