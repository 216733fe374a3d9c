import type { ActionName } from '@shared/contracts'
import { dateOn } from '@shared/kit/time'
import { activityFor, leaveTheDoor } from '../support/activity'
import { publishedEntry } from '../support/board'
import { bookingFor } from '../support/booking'
import { dataOf, newCitizen, takeSds } from '../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../support/cloud'
import { plantedArticle, worksOnDesk } from '../support/content'
import { askInput, caseOf, doneWith, followUpsOf } from '../support/crisis'
import { expertRefOf, rosterOfOne } from '../support/duty'
import { readingRequest, wardAndCode } from '../support/guardian'
import { manyAnswers, surveyAnswer } from '../support/insight'
import { answeredLetter, cardLines, newLetter, newStaff, sendLetter } from '../support/letters'
import { deadNotice, tick } from '../support/notices'
import { drawnLetter } from '../support/samples'
import { boundExpert, staffAndInvitation, staffRefOf } from '../support/staff'
import { takenLetter, writeDraft } from '../support/volunteers'
import { nothing, samples, type Things } from './samples'

/** Whoever may see something of somebody else; the rest of the role matrix sees what these see, or nothing. */
export const viewers = ['owner', 'other', 'expert', 'assignee', 'author', 'supervisor', 'admin'] as const
export type Viewer = (typeof viewers)[number]
export type Cast = Readonly<Record<Viewer, string>>

/** `owner` wrote the letters and asked for help, `assignee` answered and took the case, `author` drafts; to all others they are foreign. */
export async function castOf(cloud: TestCloud): Promise<Cast> {
  const admin = await newStaff(cloud, 'admin')
  const owner = await newCitizen(cloud)
  await takeSds(cloud, owner)
  return {
    owner,
    other: await newCitizen(cloud),
    expert: await boundExpert(cloud, admin),
    assignee: await boundExpert(cloud, admin),
    author: await newStaff(cloud, 'volunteer'),
    supervisor: await newStaff(cloud, 'supervisor'),
    admin,
  }
}

/** Everything of a kind that can be there at once, made anew, so that no field stays empty. */
export async function sceneFor(cloud: TestCloud, cast: Cast, action: ActionName): Promise<Things> {
  await forgetLimits(cloud)
  leaveTheDoor(cloud)
  // Nobody answers more than so many at a time.
  await cloud.local.store.remove('threads', { region: 'taizhou' }, { multi: true })
  if (action.includes('safety.')) return crisisScene(cloud, cast, action)
  if (action.includes('duty.')) return dutyScene(cloud, cast, action)
  if (action.includes('activity.')) return { ...nothing, ...(await activityFor(cloud, cast.owner, action)) }
  if (action.includes('insight.')) {
    await manyAnswers(cloud)
    return { ...nothing, survey: await surveyAnswer(cloud, cast.owner) }
  }
  if (action.includes('booking.')) return bookingScene(cloud, cast, action)
  if (action.includes('board.'))
    return { ...nothing, ...(await publishedEntry(cloud, cast.owner, cast.assignee)) }
  if (action.startsWith('staff.admin.')) return staffScene(cloud, cast, action)
  if (action.startsWith('staff.content.')) return { ...nothing, ...(await worksOnDesk(cloud)) }
  if (action.startsWith('content.')) return { ...nothing, article: await plantedArticle(cloud) }
  if (action.startsWith('guardian.')) return { ...nothing, ...(await wardAndCode(cloud, cast.owner)) }
  if (action.startsWith('staff.reading.')) return { ...nothing, request: await readingRequest(cloud) }
  if (action.startsWith('staff.sample.'))
    return { ...nothing, drawn: await drawnLetter(cloud, cast.owner, cast.assignee) }
  if (action.startsWith('staff.volunteer.')) return draftScene(cloud, cast)
  if (action.includes('letter.')) return letterScene(cloud, cast, action)
  // Whatever is to be told has been told.
  await tick(cloud)
  return { ...nothing, dead: await deadNotice(cloud) }
}

/** Appointments, a time that is kept, and a week, with a note and an opinion where they can be. */
async function bookingScene(
  cloud: TestCloud,
  { owner, assignee }: Cast,
  action: ActionName,
): Promise<Things> {
  const things = { ...nothing, ...(await bookingFor(cloud, owner, assignee, action)) }
  const note = samples['staff.booking.note'](things)
  dataOf(await cloud.call(assignee, 'staff.booking.note', note, { key: newKey() }))
  return things
}

/** One of the staff of whom something was done, and an invitation; disabled where they can be enabled. */
async function staffScene(cloud: TestCloud, { admin }: Cast, action: ActionName): Promise<Things> {
  const { openid, invitation } = await staffAndInvitation(cloud)
  const staffRef = staffRefOf(cloud, openid)
  if (action === 'staff.admin.enable')
    dataOf(await cloud.call(admin, 'staff.admin.disable', { ref: staffRef }))
  return { ...nothing, staffRef, invitation }
}

/** An answered letter with card, note, reader and rating; but for what ends it, with a new line that is owed a reply. */
async function letterScene(cloud: TestCloud, { owner, assignee, supervisor }: Cast, action: ActionName) {
  dataOf(await cloud.call(owner, 'card.save', cardLines))
  const { id: answered } = await answeredLetter(cloud, owner, assignee, { card: true })
  const note = { threadId: answered, text: '下次问问睡眠' }
  dataOf(await cloud.call(assignee, 'staff.letter.note', note, { key: newKey() }))
  const report = samples['staff.letter.abuse']({ ...nothing, answered })
  dataOf(await cloud.call(assignee, 'staff.letter.abuse', report, { key: newKey() }))
  dataOf(await cloud.call(supervisor, 'staff.letter.open', { threadId: answered, after: 0 }))
  const rating = { threadId: answered, helpful: true, before: 4, after: 2 }
  dataOf(await cloud.call(owner, 'letter.rate', rating))
  if (action !== 'staff.letter.close' && action !== 'letter.rate')
    dataOf(await cloud.call(owner, 'letter.send', newLetter({ threadId: answered }), { key: newKey() }))
  const waiting = (await sendLetter(cloud, owner)).id
  // What was promised for both has passed.
  if (action === 'staff.letter.overdue')
    await cloud.local.store.update('threads', { region: 'taizhou' }, { $set: { dueAt: 1 } }, { multi: true })
  return { ...nothing, answered, waiting }
}

/** A letter that a volunteer has, with a draft of it, and one that nobody has. */
async function draftScene(cloud: TestCloud, { author }: Cast): Promise<Things> {
  // The owner has a case by now, and letters of somebody in danger are no volunteer's.
  const writer = await newCitizen(cloud)
  const taken = await takenLetter(cloud, writer, author)
  const draft = (await writeDraft(cloud, author, taken)).id
  return { ...nothing, taken, draft, waiting: (await sendLetter(cloud, writer)).id }
}

/** A case with every kind of event, note and contact, and another one that nobody has. */
async function crisisScene(cloud: TestCloud, { owner, assignee }: Cast, action: ActionName): Promise<Things> {
  const crisis = await caseOfNewcomer(cloud)
  if (action === 'staff.safety.close') return { ...nothing, crisis, cared: await doneWith(cloud, assignee) }
  dataOf(await cloud.call(owner, 'safety.ask', askInput(), { key: newKey() }))
  const inputs = samples['safety.report'](nothing)
  dataOf(await cloud.call(owner, 'safety.report', inputs, { key: newKey() }))
  dataOf(await cloud.call(owner, 'safety.say', samples['safety.say'](nothing), { key: newKey() }))
  const cared = String(caseOf(cloud, owner)?._id)
  await cloud.call(assignee, 'staff.safety.acknowledge', { caseId: cared })
  const things = { ...nothing, crisis, cared, followUpOn: followUpsOf(cloud, cared)[0] ?? '' }
  for (const write of ['staff.safety.note', 'staff.safety.abuse'] as const)
    dataOf(await cloud.call(assignee, write, samples[write](things) as never, { key: newKey() }))
  return things
}

async function caseOfNewcomer(cloud: TestCloud): Promise<string> {
  const person = await newCitizen(cloud)
  dataOf(await cloud.call(person, 'safety.ask', askInput(), { key: newKey() }))
  return String(caseOf(cloud, person)?._id)
}

/** A roster with a line, a turn that was offered to a colleague, one that has begun and one that nobody has. */
async function dutyScene(cloud: TestCloud, { assignee, expert }: Cast, action: ActionName): Promise<Things> {
  const things = { ...nothing, ...(await rosterOfOne(cloud, assignee)) }
  const from = dateOn(cloud.local.clock.now())
  if (action === 'staff.duty.offer') return things
  const { experts } = dataOf(await cloud.call(assignee, 'staff.duty.roster', { from, days: 1 }))
  const known = [things.expertRef, expertRefOf(cloud, expert)]
  const colleague = experts.find(({ ref }) => !known.includes(ref))
  if (colleague === undefined) throw new Error(`nobody to offer a turn to but ${expert}`)
  dataOf(await cloud.call(assignee, 'staff.duty.offer', { turnId: things.turn, to: colleague.ref }))
  return things
}
