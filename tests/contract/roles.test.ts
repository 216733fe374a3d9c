import { type ActionName, contracts } from '@shared/contracts'
import type { ErrorCode } from '@shared/contracts/refusals'
import { activityFor, leaveTheDoor } from '../support/activity'
import { publishedEntry } from '../support/board'
import { bookingFor } from '../support/booking'
import { changePerson, errorOf, newCitizen, takeSds } from '../support/citizen'
import { forgetLimits, newKey, newOpenid, startTestCloud, type TestCloud } from '../support/cloud'
import { plantedArticle, worksOnDesk } from '../support/content'
import { askForHelp, caredFor, doneWith, followUpsOf } from '../support/crisis'
import { rosterOfOne } from '../support/duty'
import { readingRequest, wardAndCode } from '../support/guardian'
import { answeredLetter, newStaff, sendLetter } from '../support/letters'
import { deadNotice } from '../support/notices'
import { drawnLetter } from '../support/samples'
import { staffAndInvitation } from '../support/staff'
import { takenLetter, writeDraft } from '../support/volunteers'
import { namedBy, nothing, samples, type Things } from './samples'

/**
 * Everybody who may turn up. `owner` owns the result and the letters that the samples name, `assignee` is the expert
 * who has answered one of them, `author` the volunteer who has drafted a reply; to all others they are foreign.
 */
const roles = [
  'owner',
  'other',
  'newcomer',
  'child',
  'expert',
  'assignee',
  'supervisor',
  'volunteer',
  'author',
  'editor',
  'admin',
  'disabled',
  'anonymous',
  'crawler',
  'timer',
  'function',
] as const
type Role = (typeof roles)[number]
type Outcome = 'ok' | ErrorCode

const nobody = {
  disabled: 'NOT_ALLOWED',
  anonymous: 'NOT_ALLOWED',
  crawler: 'NOT_ALLOWED',
  timer: 'NOT_ALLOWED',
  function: 'NOT_ALLOWED',
} as const

/** Every person alike; staff are citizens too when they act for themselves. */
const everyone = (outcome: Outcome): Record<Role, Outcome> => ({
  owner: outcome,
  other: outcome,
  newcomer: outcome,
  child: outcome,
  expert: outcome,
  assignee: outcome,
  supervisor: outcome,
  volunteer: outcome,
  author: outcome,
  editor: outcome,
  admin: outcome,
  ...nobody,
})
const ownerOnly = { ...everyone('NOT_FOUND'), owner: 'ok' } as const
const staffOnly = (outcomes: Pick<Record<Role, Outcome>, 'expert' | 'assignee' | 'supervisor'>) => ({
  ...everyone('NOT_ALLOWED'),
  ...outcomes,
})
const volunteersOnly = (outcomes: Pick<Record<Role, Outcome>, 'volunteer' | 'author'>) => ({
  ...everyone('NOT_ALLOWED'),
  ...outcomes,
})
const supervisorOnly = { ...everyone('NOT_ALLOWED'), supervisor: 'ok' } as const
const adminOnly = { ...everyone('NOT_ALLOWED'), admin: 'ok' } as const
const editorsOnly = { ...everyone('NOT_ALLOWED'), editor: 'ok', admin: 'ok' } as const
const leadsOnly = { ...everyone('NOT_ALLOWED'), supervisor: 'ok', admin: 'ok' } as const

const atTheDoor = { ...staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }), admin: 'ok' } as const

/** An expert without a profile has no schedule; an appointment is its expert's. */
const ownSchedule = staffOnly({ expert: 'PROFILE_REQUIRED', assignee: 'ok', supervisor: 'NOT_ALLOWED' })
const expertsOnly = staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'NOT_ALLOWED' })
const ownVisit = staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'NOT_ALLOWED' })

/** The whole table. A missing action or role is a type error, and fails the first test. */
const expected: Readonly<Record<ActionName, Readonly<Record<Role, Outcome>>>> = {
  'account.session': everyone('ok'),
  'account.setBirth': everyone('ok'),
  'account.consent': { ...everyone('ok'), newcomer: 'AGE_REQUIRED', child: 'GUARDIAN_REQUIRED' },
  'account.setPreferences': everyone('ok'),
  'account.verifyPhone': everyone('CHANNEL_MISSING'),
  'guardian.invite': { ...everyone('OUT_OF_AGE'), newcomer: 'AGE_REQUIRED', child: 'ok' },
  'guardian.consent': {
    ...everyone('ok'),
    newcomer: 'AGE_REQUIRED',
    child: 'OUT_OF_AGE',
  },
  'guardian.wards': everyone('ok'),
  'guardian.withdraw': ownerOnly,
  'account.join': everyone('INVITATION_INVALID'),
  'staff.admin.invite': adminOnly,
  'staff.admin.inviteCode': adminOnly,
  'staff.admin.invitations': adminOnly,
  'staff.admin.revoke': adminOnly,
  'staff.admin.people': adminOnly,
  'staff.admin.person': adminOnly,
  'staff.admin.saveProfile': adminOnly,
  'staff.admin.disable': adminOnly,
  'staff.admin.enable': adminOnly,
  'assessment.catalog': everyone('ok'),
  'assessment.submit': { ...everyone('ok'), newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'assessment.list': everyone('ok'),
  'assessment.get': ownerOnly,
  'assessment.delete': ownerOnly,
  'directory.list': everyone('ok'),
  'staff.directory.due': { ...everyone('NOT_ALLOWED'), admin: 'ok' },
  'duty.status': everyone('ok'),
  'staff.duty.roster': { ...staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }), admin: 'ok' },
  'staff.duty.setDay': { ...everyone('NOT_ALLOWED'), admin: 'ok' },
  'staff.duty.addShift': leadsOnly,
  'staff.duty.removeShift': leadsOnly,
  'staff.duty.addTurn': leadsOnly,
  'staff.duty.cancelTurn': leadsOnly,
  'staff.duty.offer': staffOnly({ expert: 'NOT_YOUR_SHIFT', assignee: 'ok', supervisor: 'NOT_ALLOWED' }),
  'staff.duty.answer': staffOnly({ expert: 'SHIFT_TAKEN', assignee: 'ok', supervisor: 'NOT_ALLOWED' }),
  'staff.duty.take': staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'NOT_ALLOWED' }),
  'staff.duty.checkIn': staffOnly({ expert: 'NOT_YOUR_SHIFT', assignee: 'ok', supervisor: 'NOT_ALLOWED' }),
  'staff.duty.checkOut': staffOnly({ expert: 'NOT_YOUR_SHIFT', assignee: 'ok', supervisor: 'NOT_ALLOWED' }),
  'letter.send': { ...everyone('ok'), newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'staff.board.draft': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'NOT_ALLOWED' }),
  'board.asked': ownerOnly,
  'board.consent': ownerOnly,
  'board.list': everyone('ok'),
  'board.search': everyone('ok'),
  'board.get': everyone('ok'),
  'board.helped': everyone('ok'),
  'staff.content.list': editorsOnly,
  'staff.content.open': editorsOnly,
  'staff.content.save': editorsOnly,
  'staff.content.import': editorsOnly,
  // There is no such file; what is refused to whom it should be comes first.
  'staff.content.addMedia': { ...editorsOnly, editor: 'MEDIA_REFUSED', admin: 'MEDIA_REFUSED' },
  'staff.content.media': editorsOnly,
  'staff.content.submit': editorsOnly,
  'staff.content.approve': editorsOnly,
  'staff.content.withdraw': editorsOnly,
  'content.feed': everyone('ok'),
  'content.search': everyone('ok'),
  'content.article': everyone('ok'),
  'content.recording': everyone('NOT_FOUND'),
  'content.helpful': everyone('ok'),
  'activity.list': everyone('ok'),
  'activity.signUp': { ...everyone('ok'), newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'activity.cancel': ownerOnly,
  'activity.own': everyone('ok'),
  'activity.checkIn': ownerOnly,
  'staff.activity.list': atTheDoor,
  'staff.activity.open': atTheDoor,
  'staff.activity.doorCode': atTheDoor,
  'staff.activity.rotate': atTheDoor,
  'staff.activity.close': atTheDoor,
  'staff.activity.checkIn': atTheDoor,
  'insight.check': everyone('ok'),
  'insight.survey': everyone('ok'),
  'insight.answer': everyone('SURVEY_OVER'),
  'staff.insight.learning': editorsOnly,
  'staff.insight.awareness': adminOnly,
  'booking.services': everyone('ok'),
  'booking.experts': everyone('ok'),
  'booking.week': everyone('ok'),
  'booking.book': { ...everyone('ok'), newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'booking.own': everyone('ok'),
  'booking.cancel': ownerOnly,
  'booking.move': ownerOnly,
  'booking.options': ownerOnly,
  'booking.wait': { ...everyone('ok'), newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'booking.leave': ownerOnly,
  'booking.accept': { ...ownerOnly, newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'booking.rate': ownerOnly,
  'booking.card': ownerOnly,
  'booking.saveCard': { ...ownerOnly, newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'booking.eraseCard': ownerOnly,
  'booking.answerReferral': ownerOnly,
  'staff.booking.schedule': ownSchedule,
  'staff.booking.addLine': ownSchedule,
  'staff.booking.removeLine': ownSchedule,
  'staff.booking.except': ownSchedule,
  'staff.booking.asUsual': ownSchedule,
  'staff.booking.feed': expertsOnly,
  'staff.booking.feedOn': expertsOnly,
  'staff.booking.feedOff': expertsOnly,
  'staff.booking.list': expertsOnly,
  'staff.booking.confirm': ownVisit,
  'staff.booking.decline': ownVisit,
  'staff.booking.checkIn': {
    ...staffOnly({ expert: 'VISIT_CODE_UNKNOWN', assignee: 'ok', supervisor: 'ok' }),
    admin: 'ok',
  },
  'staff.booking.finish': ownVisit,
  'staff.booking.open': ownVisit,
  'staff.booking.note': ownVisit,
  'staff.booking.refer': ownVisit,
  'staff.booking.free': leadsOnly,
  'staff.booking.bookFor': leadsOnly,
  'staff.booking.cancelFor': leadsOnly,
  'staff.booking.today': leadsOnly,
  'card.get': everyone('ok'),
  'card.save': { ...everyone('ok'), newcomer: 'CONSENT_REQUIRED', child: 'CONSENT_REQUIRED' },
  'card.delete': everyone('ok'),
  // There is no such file; what is refused to whom it should be comes first.
  'letter.addPicture': {
    ...everyone('PICTURE_REFUSED'),
    newcomer: 'CONSENT_REQUIRED',
    child: 'CONSENT_REQUIRED',
  },
  'letter.pictures': ownerOnly,
  'letter.list': everyone('ok'),
  'letter.read': ownerOnly,
  'letter.takeBack': ownerOnly,
  'letter.rate': ownerOnly,
  'staff.letter.queue': staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.overdue': supervisorOnly,
  'staff.letter.claim': staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.open': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.pictures': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.askReading': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.reading.list': { ...everyone('NOT_ALLOWED'), supervisor: 'ok' },
  'staff.reading.decide': { ...everyone('NOT_ALLOWED'), supervisor: 'ok' },
  'staff.letter.reply': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'NOT_FOUND' }),
  'staff.letter.close': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'letter.typing': ownerOnly,
  'staff.letter.typing': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'NOT_FOUND' }),
  'staff.letter.note': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.abuse': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.colleagues': staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }),
  'staff.letter.transfer': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.volunteer.queue': volunteersOnly({ volunteer: 'ok', author: 'ok' }),
  'staff.volunteer.take': volunteersOnly({ volunteer: 'ok', author: 'ok' }),
  'staff.volunteer.leave': volunteersOnly({ volunteer: 'NOT_FOUND', author: 'ok' }),
  'staff.volunteer.open': volunteersOnly({ volunteer: 'NOT_FOUND', author: 'ok' }),
  'staff.volunteer.write': volunteersOnly({ volunteer: 'NOT_FOUND', author: 'ok' }),
  'staff.volunteer.drafts': volunteersOnly({ volunteer: 'ok', author: 'ok' }),
  'staff.volunteer.waiting': supervisorOnly,
  'staff.volunteer.read': supervisorOnly,
  'staff.volunteer.release': supervisorOnly,
  'staff.volunteer.giveBack': supervisorOnly,
  'staff.sample.list': supervisorOnly,
  'staff.sample.open': supervisorOnly,
  'staff.sample.review': supervisorOnly,
  'staff.report.day': leadsOnly,
  'notice.list': everyone('ok'),
  'notice.seen': everyone('ok'),
  'notice.quota': everyone('ok'),
  'notice.accepted': everyone('ok'),
  'staff.notice.dead': { ...everyone('NOT_ALLOWED'), admin: 'ok' },
  'staff.notice.retry': { ...everyone('NOT_ALLOWED'), admin: 'ok' },
  'staff.notice.dismiss': adminOnly,
  'safety.report': everyone('ok'),
  'safety.ask': everyone('ok'),
  'safety.say': everyone('ok'),
  'safety.said': everyone('ok'),
  'safety.standing': everyone('ok'),
  'staff.safety.list': staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.acknowledge': staffOnly({ expert: 'ok', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.open': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.askReading': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.note': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.abuse': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.followUp': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
  'staff.safety.close': staffOnly({ expert: 'NOT_FOUND', assignee: 'ok', supervisor: 'ok' }),
}

const sources: Partial<Record<Role, string>> = { crawler: 'wx_crawler', timer: 'wx_trigger', function: 'scf' }

let cloud: TestCloud
let owner: string
let assignee: string
let author: string
let resultId: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  owner = await newCitizen(cloud)
  assignee = await newStaff(cloud, 'expert')
  author = await newStaff(cloud, 'volunteer')
  resultId = (await takeSds(cloud, owner)).id
})
afterAll(() => cloud.stop())

/**
 * A caller of each role, and what the samples name, as nobody has used them: whatever was answered with success may
 * have changed both, so that one cell cannot help or hinder the next. A refusal changes nothing.
 */
const callers = new Map<Role, string | null>()
const unused = new Map<ActionName, Things>()

async function callerOf(role: Role): Promise<string | null> {
  const known = callers.get(role)
  if (known !== undefined) return known
  const caller = await newCallerOf(role)
  callers.set(role, caller)
  return caller
}

async function thingsFor(action: ActionName): Promise<Things> {
  if (namedBy(action).size === 0) return nothing
  const known = unused.get(action) ?? (await things(action))
  unused.set(action, known)
  return known
}

function forget(action: ActionName, role: Role): void {
  callers.delete(role)
  unused.delete(action)
}

async function newCallerOf(role: Role): Promise<string | null> {
  if (role === 'owner') return owner
  if (role === 'assignee') return assignee
  if (role === 'author') return author
  if (role === 'anonymous') return null
  if (role === 'crawler' || role === 'timer' || role === 'function') return newOpenid()
  if (role === 'newcomer') return newCitizen(cloud, { birthMonth: null })
  if (role === 'child') return newCitizen(cloud, { birthMonth: '2016-01', consents: false })
  const openid = await newCitizen(cloud)
  if (role === 'disabled') await changePerson(cloud, openid, { disabledAt: 1 })
  else if (role !== 'other') await changePerson(cloud, openid, { roles: [role] })
  return openid
}

const names = Object.keys(contracts) as ActionName[]
/** Deleting comes last, and the owner last of all. */
const cells = [...names]
  .sort((a, b) => Number(a.endsWith('.delete')) - Number(b.endsWith('.delete')))
  .flatMap((action) => [...roles].reverse().map((role) => [action, role] as const))

test('the table has a cell for every action and every role', () => {
  expect(Object.keys(expected).sort()).toEqual([...names].sort())
  expect(Object.keys(samples).sort()).toEqual([...names].sort())
  for (const row of Object.values(expected)) expect(Object.keys(row).sort()).toEqual([...roles].sort())
})

/** Letters and cases that only this cell changes. */
async function things(action: ActionName): Promise<Things> {
  leaveTheDoor(cloud)
  const dead = await deadNotice(cloud)
  if (action.startsWith('staff.safety.')) {
    const crisis = await askForHelp(cloud)
    const cared = await (action === 'staff.safety.close' ? doneWith : caredFor)(cloud, assignee)
    const [followUpOn = ''] = followUpsOf(cloud, cared)
    return { ...nothing, crisis, cared, followUpOn }
  }
  if (action.startsWith('staff.admin.')) {
    await forgetLimits(cloud)
    const { staffRef, invitation } = await staffAndInvitation(cloud)
    return { ...nothing, staffRef, invitation }
  }
  if (action.startsWith('staff.duty.')) return { ...nothing, ...(await rosterOfOne(cloud, assignee)) }
  if (action.includes('activity.')) {
    await forgetLimits(cloud)
    return { ...nothing, ...(await activityFor(cloud, owner, action)) }
  }
  if (action.includes('booking.')) {
    await forgetLimits(cloud)
    return { ...nothing, ...(await bookingFor(cloud, owner, assignee, action)) }
  }
  if (action === 'staff.reading.decide') return { ...nothing, request: await readingRequest(cloud) }
  if (action.startsWith('staff.content.')) return { ...nothing, ...(await worksOnDesk(cloud)) }
  if (action.startsWith('content.')) return { ...nothing, article: await plantedArticle(cloud) }
  if (action.startsWith('guardian.')) {
    await forgetLimits(cloud)
    return { ...nothing, ...(await wardAndCode(cloud, owner)) }
  }
  if (action.includes('board.')) {
    await forgetLimits(cloud)
    return { ...nothing, ...(await publishedEntry(cloud, owner, assignee)) }
  }
  if (action.startsWith('staff.sample.')) {
    await forgetLimits(cloud)
    return { ...nothing, drawn: await drawnLetter(cloud, owner, assignee) }
  }
  if (action.startsWith('staff.volunteer.')) {
    await forgetLimits(cloud)
    // The owner has a case by now, and letters of somebody in danger are no volunteer's.
    const writer = await newCitizen(cloud)
    const taken = await takenLetter(cloud, writer, author)
    const draft = (await writeDraft(cloud, author, taken)).id
    return { ...nothing, taken, draft, waiting: (await sendLetter(cloud, writer)).id }
  }
  if (!action.includes('letter.')) return { ...nothing, resultId, dead }
  await forgetLimits(cloud)
  const [waiting, answered] = await Promise.all([
    sendLetter(cloud, owner),
    answeredLetter(cloud, owner, assignee),
  ])
  return { ...nothing, resultId, waiting: waiting.id, answered: answered.id, dead }
}

test.each(cells)('%s by %s', async (action, role) => {
  const openid = await callerOf(role)
  const call = { action, input: samples[action](await thingsFor(action)), key: newKey() }
  const { replies } = await cloud.send(contracts[action].host, openid, { calls: [call] }, sources[role])
  const [reply] = replies
  if (reply?.ok) forget(action, role)
  expect(reply && (errorOf(reply) ?? 'ok')).toBe(expected[action][role])
})

test.each(roles)('the wrong door opens no action to %s', async (role) => {
  const openid = await callerOf(role)
  for (const action of names) {
    const calls = [{ action, input: samples[action](nothing), key: newKey() }]
    const wrong = contracts[action].host === 'api' ? 'staff' : 'api'
    const { replies } = await cloud.send(wrong, openid, { calls }, sources[role])
    expect(replies).toMatchObject([{ ok: false, error: 'UNKNOWN_ACTION' }])
  }
})
