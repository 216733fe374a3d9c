import { randomBytes } from 'node:crypto'
import { type ActionName, contracts } from '@shared/contracts'
import { DAY, dateOn } from '@shared/kit/time'
import { samples } from '../contract/samples'
import { publishedEntry } from '../support/board'
import { changePerson, newCitizen, takeSds } from '../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../support/cloud'
import { askForHelp, caredFor, doneWith, followUpsOf } from '../support/crisis'
import { rosterOfOne } from '../support/duty'
import { consentedChild, newMinor, readingRequest, wardAndCode } from '../support/guardian'
import { newStaff, sendLetter } from '../support/letters'
import { deadNotice, storedNotice } from '../support/notices'
import { drawnLetter } from '../support/samples'
import { takenLetter, writeDraft } from '../support/volunteers'

export interface Reads {
  /** An action, or `tick` for the timer's jobs. */
  readonly action: string
  /** Documents that the database looked at for one call, at 1,000 and at 100,000 stored results and letters. */
  readonly small: number
  readonly large: number
}

const SMALL = 1000
const LARGE = 100_000
const BATCH = 5000
const OWN = 5
const QUEUE = 25
/** As many dead notices as are shown. */
const SHOWN = 20

/** The sample of an invitation is nobody's, and looking for one costs as much as finding it; no number is confirmed here. */
const harmless: ReadonlySet<string> = new Set(['INVITATION_INVALID', 'CHANNEL_MISSING'])

const id = (): string => randomBytes(16).toString('base64url')

/** Results, letters and notices of other people: as many documents and index entries as real ones. */
async function fillUp(cloud: TestCloud, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    const size = Math.min(BATCH, to - start)
    const documents = Array.from({ length: size }, (_, index) => ({
      _id: id(),
      region: 'taizhou',
      personId: `filler-${(start + index) % 5000}`,
      scale: 'sds',
      version: 1,
      takenAt: cloud.local.clock.now() - (start + index) * 1000,
      batteryRun: null,
      sheet: 'v1:k1:filler',
    }))
    await cloud.local.store.insert('results', documents)
    const threads = documents.map(({ _id, region, personId, takenAt }, index) => ({
      _id,
      region,
      writerId: personId,
      expertId: `filler-${index % 50}`,
      state: index % 2 === 0 ? 'answered' : 'closed',
      rank: 1,
      dueAt: takenAt,
      lastAt: takenAt,
      forVolunteers: true,
      volunteerId: index % 4 === 0 ? `filler-${index % 50}` : null,
      draftId: null,
    }))
    await cloud.local.store.insert('threads', threads)
    const drafts = threads.map(({ _id, region, volunteerId, dueAt, lastAt }) => ({
      _id,
      region,
      threadId: _id,
      authorId: volunteerId,
      state: 'released',
      at: lastAt,
      dueAt,
    }))
    await cloud.local.store.insert('drafts', drafts)
    const cases = threads.map(({ _id, region, writerId, expertId, lastAt }) => ({
      _id,
      region,
      personId: writerId,
      state: 'closed',
      since: lastAt,
      pageAt: Number.MAX_SAFE_INTEGER,
      remindAt: Number.MAX_SAFE_INTEGER,
      threadId: _id,
      acknowledgedBy: expertId,
    }))
    await cloud.local.store.insert('safety_cases', cases)
    const events = cases.map(({ _id, personId, since }) => ({
      _id,
      personId,
      caseId: _id,
      happenedAt: since,
      storedAt: since,
    }))
    await cloud.local.store.insert('safety_events', events)
    const turns = threads.map(({ _id, region, expertId, lastAt }) => ({
      _id,
      region,
      shiftId: null,
      on: dateOn(lastAt - 30 * DAY),
      holderId: expertId,
      here: false,
    }))
    await cloud.local.store.insert('duty_turns', turns)
    const drawn = threads.map(({ _id, region, expertId, lastAt }) => ({
      _id,
      region,
      topic: null,
      expertId,
      closedBy: expertId,
      closedAt: lastAt,
      state: 'reviewed',
    }))
    await cloud.local.store.insert('samples', drawn)
    const waits = threads.map(({ _id, region, lastAt }) => ({ _id, region, at: lastAt, minutes: 30 }))
    await cloud.local.store.insert('reply_waits', waits)
    const messages = threads.map(({ _id }) => ({ _id: id(), threadId: _id, seq: 1, text: 'v1:k1:filler' }))
    await cloud.local.store.insert('messages', messages)
    const told = threads.map(({ _id, writerId, lastAt }) =>
      storedNotice({
        _id,
        kind: 'reply_arrived',
        person: writerId,
        staff: null,
        event: _id,
        at: lastAt,
        state: 'sent',
      }),
    )
    await cloud.local.store.insert('notices', told)
    const listed = threads.map(({ _id, region, writerId, lastAt }) => ({
      _id,
      region,
      personId: writerId,
      kind: 'reply_arrived',
      ref: _id,
      at: lastAt,
      seenAt: null,
      nudgedAt: null,
    }))
    await cloud.local.store.insert('notice_inbox', listed)
  }
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

const drafted = async (cloud: TestCloud, writer: string, author: string) => {
  const taken = await takenLetter(cloud, writer, author)
  return { taken, draft: (await writeDraft(cloud, author, taken)).id }
}
const isAuthors = (action: ActionName): boolean =>
  (contracts[action].audience as readonly string[]).includes('volunteer')

/** One call of every action by a citizen with five results of her own, or by the expert who answers her. */
async function readsByAction(cloud: TestCloud): Promise<Record<string, number>> {
  const openid = await newCitizen(cloud)
  const child = await newMinor(cloud)
  const { child: writer } = await consentedChild(cloud)
  const lead = await newStaff(cloud, 'supervisor')
  for (let asked = 0; asked < SHOWN; asked++) await readingRequest(cloud, writer, lead)
  const expert = await newStaff(cloud, 'expert', 'supervisor', 'admin')
  // Nobody reads a closing of their own, or releases a draft of their own.
  const colleague = await newStaff(cloud, 'expert')
  const author = await newStaff(cloud, 'volunteer')
  // A queue longer than what is shown of it.
  for (let waiting = 0; waiting < QUEUE; waiting++) await sendLetter(cloud, openid)
  let newest = ''
  for (let waiting = 0; waiting < SHOWN; waiting++) {
    await askForHelp(cloud)
    await caredFor(cloud, expert)
  }
  for (let taken = 0; taken < OWN; taken++) newest = (await takeSds(cloud, openid)).id
  const counts: Record<string, number> = {}
  for (const action of Object.keys(samples) as ActionName[]) {
    const { host } = contracts[action]
    const prepare = async () => {
      const cared = await (action === 'staff.safety.close' ? doneWith : caredFor)(cloud, expert)
      const [followUpOn = ''] = followUpsOf(cloud, cared)
      return {
        resultId: newest,
        waiting: (await sendLetter(cloud, openid)).id,
        ...(await drafted(cloud, openid, author)),
        drawn: await drawnLetter(cloud, openid, colleague),
        ...(await publishedEntry(cloud, openid, expert)),
        dead: await deadNotice(cloud),
        ...(await wardAndCode(cloud, openid)),
        request: action === 'staff.reading.decide' ? await readingRequest(cloud, writer, lead) : '',
        crisis: await askForHelp(cloud),
        cared,
        followUpOn,
        ...(await rosterOfOne(cloud, expert)),
      }
    }
    await forgetLimits(cloud)
    const caller = isAuthors(action)
      ? author
      : host === 'staff'
        ? expert
        : action === 'guardian.invite'
          ? child
          : openid
    let things = await prepare()
    const send = () =>
      cloud.send(host, caller, {
        calls: [{ action, input: samples[action](things), key: newKey() }],
      })
    // The first call opens the window of its rate limit; the second is as all others are.
    if (!action.endsWith('.delete')) await send()
    things = await prepare()
    await settleNotices(cloud)
    counts[action] = await countReads(cloud, async () => {
      const [reply] = (await send()).replies
      if (!reply?.ok && !harmless.has(reply?.error ?? ''))
        throw new Error(`${action} was refused: ${reply?.error}`)
    })
  }
  // One expert is on at a time, so that both rounds tell equally many.
  await changePerson(cloud, expert, { roles: [] })
  const tick = () => cloud.local.invoke('timer', {}, { source: 'wx_trigger' })
  await tick()
  await settleNotices(cloud)
  counts.tick = await countReads(cloud, tick)
  return counts
}

/** Proves that no request reads more when the collection is a hundred times larger; dist must be built. */
export async function measureReads(): Promise<Reads[]> {
  const cloud = await startTestCloud({ quiet: true })
  try {
    for (let dead = 0; dead < SHOWN; dead++) await deadNotice(cloud)
    await fillUp(cloud, 0, SMALL)
    const small = await readsByAction(cloud)
    await fillUp(cloud, SMALL, LARGE)
    const large = await readsByAction(cloud)
    return Object.entries(small).map(([action, reads]) => ({
      action,
      small: reads,
      large: large[action] ?? Number.NaN,
    }))
  } finally {
    await cloud.stop()
  }
}
