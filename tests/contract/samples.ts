import type { ActionName, Input } from '@shared/contracts'
import { DAY, dateOn } from '@shared/kit/time'
import { signUpInput } from '../support/activity'
import { articleText } from '../support/articleText'
import { boardEntry } from '../support/board'
import { aboutMe, bookInput, referInput, visitCardLines } from '../support/booking'
import { consentInput, sdsSheet } from '../support/citizen'
import { guardianPurpose } from '../support/guardian'
import { cardLines, exampleExpert, newLetter } from '../support/letters'
import { exampleReview } from '../support/samples'
import { draftText } from '../support/volunteers'

/** What is stored and can be named. */
export interface Things {
  readonly resultId: string
  /** How a guardian names a child. */
  readonly ward: string
  /** A colleague wants to look into a minor's letter. */
  readonly request: string
  /** A child's one-time code for a guardian. */
  readonly code: string
  /** A letter that nobody has taken yet. */
  readonly waiting: string
  /** A letter that was answered. */
  readonly answered: string
  /** Something for the board after that letter, which its writer agreed to. */
  readonly entry: string
  readonly entrySha256: string
  /** An article that everybody reads. */
  readonly article: string
  /** An article on the desk that waits for a second person, and one that is a draft. */
  readonly askedWork: string
  readonly draftWork: string
  /** A closed letter that was drawn for a supervisor. */
  readonly drawn: string
  /** A letter that a volunteer has, and the draft of it that waits. */
  readonly taken: string
  readonly draft: string
  /** A notice that reached nobody. */
  readonly dead: string
  /** Somebody asks for help, and nobody has it yet. */
  readonly crisis: string
  /** Somebody asks for help, and an expert is with them. */
  readonly cared: string
  /** The day of its next caring contact. */
  readonly followUpOn: string
  /** How the roster names an expert. */
  readonly expertRef: string
  /** How an administrator names one of the staff. */
  readonly staffRef: string
  /** An invitation that nobody has used. */
  readonly invitation: string
  /** A line of the weekly roster. */
  readonly shift: string
  /** That expert's turn of tomorrow. */
  readonly turn: string
  /** That expert's turn that has begun. */
  readonly turnNow: string
  /** A turn that nobody has. */
  readonly openTurn: string
  /** How people name an expert whom they can book. */
  readonly bookedExpert: string
  /** An appointment with that expert, and its code. */
  readonly visit: string
  readonly visitCode: string
  /** When an expert suggested where to go on. */
  readonly referredAt: string
  /** A place in a waiting list for which a time is kept. */
  readonly visitWait: string
  /** An appointment of somebody who called. */
  readonly callerVisit: string
  /** A line of that expert's week, and something that differs from it. */
  /** Something that people have signed up for, the code at its door and the number of one of them. */
  readonly occasion: string
  readonly doorCode: string
  readonly ticket: string
  /** What somebody is asked in this quarter, answered. */
  readonly survey: Input<'insight.answer'>
  readonly visitLine: string
  readonly visitException: string
  /** When free times of that expert begin, as text. */
  readonly freeAt: string
  readonly laterAt: string
  /** A file that was put where phones put pictures. */
  readonly pictureFile: string
  /** A file that was put where editors put pictures. */
  readonly mediaFile: string
  /** A recording that was put where those of courses are. */
  readonly recordingFile: string
}

/** Ids of the right form behind which there is nothing. */
export const nothing: Things = {
  resultId: 'a'.repeat(22),
  request: 'n'.repeat(43),
  ward: 'm'.repeat(43),
  code: '2222-3333-4444',
  waiting: 'b'.repeat(32),
  answered: 'c'.repeat(32),
  entry: 'l'.repeat(32),
  entrySha256: '0'.repeat(64),
  article: 'no-such-article',
  askedWork: 'r'.repeat(43),
  draftWork: 's'.repeat(43),
  drawn: 'o'.repeat(32),
  taken: 'm'.repeat(32),
  draft: 'n'.repeat(43),
  dead: 'd'.repeat(32),
  crisis: 'e'.repeat(43),
  cared: 'f'.repeat(43),
  followUpOn: '2026-11-24',
  expertRef: 'g'.repeat(22),
  staffRef: 'p'.repeat(22),
  invitation: 'q'.repeat(43),
  shift: 'h'.repeat(22),
  turn: 'i'.repeat(22),
  turnNow: 'j'.repeat(22),
  openTurn: 'k'.repeat(22),
  bookedExpert: 'r'.repeat(22),
  visit: 's'.repeat(32),
  visitCode: '000000',
  referredAt: '0',
  visitWait: 't'.repeat(32),
  callerVisit: 'u'.repeat(32),
  visitLine: 'v'.repeat(32),
  visitException: 'w'.repeat(32),
  occasion: 'lecture-sleep-well.2098-06-05',
  doorCode: '000000',
  ticket: '000000',
  survey: { period: '2020Q1', answers: [] },
  freeAt: '4000000000000',
  laterAt: '4000003600000',
  pictureFile: `cloud://local.local/letters/${'p'.repeat(22)}.jpg`,
  mediaFile: `cloud://local.local/articles/${'p'.repeat(22)}.jpg`,
  recordingFile: 'cloud://local.local/courses/not-there.mp3',
}

/** A valid input of every action. A new action without a sample is a type error. */
export const samples: { readonly [A in ActionName]: (things: Things) => Input<A> } = {
  'account.session': () => ({}),
  'account.setBirth': () => ({ birthMonth: '1990-05' }),
  'account.consent': () => consentInput(),
  'account.setPreferences': () => ({ theme: 'dark' }),
  'account.verifyPhone': () => ({ code: 'one-time' }),
  'guardian.invite': () => ({}),
  'guardian.consent': ({ code }) => ({
    code,
    label: '小宝',
    isGuardian: true,
    purposes: [guardianPurpose('letters')],
  }),
  'guardian.wards': () => ({}),
  'guardian.withdraw': ({ ward }) => ({ ward, scope: 'letters' }),
  'account.join': () => ({ code: '2222-3333-4444' }),
  'staff.admin.invite': () => ({ roles: ['expert'], expert: exampleExpert }),
  'staff.admin.inviteCode': () => ({ code: '2222-3333-4444' }),
  'staff.admin.invitations': () => ({ limit: 5 }),
  'staff.admin.revoke': ({ invitation }) => ({ id: invitation }),
  'staff.admin.people': () => ({ group: 'expert', limit: 5 }),
  'staff.admin.person': ({ staffRef }) => ({ ref: staffRef }),
  'staff.admin.saveProfile': ({ staffRef }) => ({ ref: staffRef, expert: exampleExpert }),
  'staff.admin.disable': ({ staffRef }) => ({ ref: staffRef }),
  'staff.admin.enable': ({ staffRef }) => ({ ref: staffRef }),
  'assessment.catalog': () => ({}),
  'assessment.submit': () => sdsSheet(),
  'assessment.list': () => ({ limit: 5 }),
  'assessment.get': ({ resultId }) => ({ id: resultId }),
  'assessment.delete': ({ resultId }) => ({ id: resultId }),
  'letter.send': () => newLetter(),
  'staff.board.draft': ({ answered }) => ({ threadId: answered, topic: 'sleep', ...boardEntry }),
  'board.asked': ({ answered }) => ({ threadId: answered }),
  'board.consent': ({ entry, entrySha256 }) => ({ entryId: entry, granted: true, textSha256: entrySha256 }),
  'board.list': () => ({ limit: 5 }),
  'board.search': () => ({ words: '睡不好' }),
  'board.get': ({ entry }) => ({ entryId: entry }),
  'board.helped': ({ entry }) => ({ entryId: entry }),
  'staff.content.list': () => ({ limit: 5 }),
  'staff.content.open': ({ askedWork }) => ({ workId: askedWork }),
  'staff.content.save': ({ draftWork }) => ({
    workId: draftWork,
    base: 1,
    source: articleText('another-text'),
  }),
  'staff.content.import': () => ({ source: articleText('from-a-file') }),
  'staff.content.addMedia': ({ mediaFile }) => ({ fileId: mediaFile }),
  'staff.content.media': () => ({ ids: ['0'.repeat(32)] }),
  'staff.content.submit': ({ draftWork }) => ({ workId: draftWork, version: 1, publishAt: null }),
  'staff.content.approve': ({ askedWork }) => ({ workId: askedWork, version: 1 }),
  'staff.content.withdraw': ({ draftWork }) => ({ workId: draftWork }),
  'content.feed': () => ({ topic: 'sleep', limit: 5 }),
  'content.search': () => ({ words: '早醒' }),
  'content.article': ({ article }) => ({ articleId: article }),
  'content.recording': ({ recordingFile }) => ({ fileId: recordingFile }),
  'content.helpful': ({ article }) => ({ articleId: article, helpful: true }),
  'activity.list': () => ({}),
  'activity.signUp': ({ occasion }) => signUpInput(occasion),
  'activity.cancel': ({ occasion }) => ({ occasion }),
  'activity.own': () => ({}),
  'activity.checkIn': ({ occasion, doorCode }) => ({ occasion, code: doorCode }),
  'insight.check': () => ({ course: 'lecture-sleep-well', answers: [0, 1, 1] }),
  'insight.survey': () => ({}),
  'insight.answer': ({ survey }) => survey,
  'staff.insight.learning': ({ survey }) => ({ period: survey.period }),
  'staff.insight.awareness': ({ survey }) => ({ period: survey.period }),
  'staff.activity.list': () => ({}),
  'staff.activity.open': ({ occasion }) => ({ occasion }),
  'staff.activity.doorCode': ({ occasion }) => ({ occasion }),
  'staff.activity.rotate': ({ occasion, doorCode }) => ({ occasion, code: doorCode }),
  'staff.activity.close': ({ occasion }) => ({ occasion, closed: false }),
  'staff.activity.checkIn': ({ occasion, ticket }) => ({ occasion, ticket }),
  'booking.services': () => ({}),
  'booking.experts': () => ({ service: 'talk-remote', topic: 'sleep' }),
  'booking.week': ({ bookedExpert }) => ({
    expert: bookedExpert,
    service: 'talk-remote',
    from: dateOn(Date.now()),
  }),
  'booking.book': ({ bookedExpert, freeAt }) => bookInput({ expert: bookedExpert, startAt: Number(freeAt) }),
  'booking.own': () => ({}),
  'booking.cancel': ({ visit }) => ({ id: visit, reason: 'noTime' }),
  'booking.move': ({ visit, bookedExpert, laterAt }) => ({
    id: visit,
    expert: bookedExpert,
    startAt: Number(laterAt),
  }),
  'booking.options': ({ visit }) => ({ id: visit }),
  'booking.wait': ({ bookedExpert }) => ({
    expert: bookedExpert,
    service: 'talk-inperson',
    untilOn: dateOn(Date.now() + 7 * DAY),
    ...aboutMe,
    way: 'inPerson',
  }),
  'booking.leave': ({ visitWait }) => ({ id: visitWait }),
  'booking.accept': ({ visitWait }) => ({ id: visitWait }),
  'booking.rate': ({ visit }) => ({ id: visit, helpful: true }),
  'booking.card': ({ visit }) => ({ id: visit }),
  'booking.saveCard': ({ visit }) => ({ id: visit, card: visitCardLines }),
  'booking.eraseCard': ({ visit }) => ({ id: visit }),
  'booking.answerReferral': ({ visit, referredAt }) => ({
    id: visit,
    offeredAt: Number(referredAt),
    accept: true,
  }),
  'staff.booking.schedule': () => ({}),
  'staff.booking.feed': () => ({}),
  'staff.booking.feedOn': () => ({}),
  'staff.booking.feedOff': () => ({}),
  'staff.booking.addLine': () => ({
    weekday: 6,
    from: '19:00',
    to: '21:00',
    service: 'talk-remote',
    firstOn: dateOn(Date.now()),
  }),
  'staff.booking.removeLine': ({ visitLine }) => ({ lineId: visitLine, sure: true }),
  'staff.booking.except': () => ({
    firstOn: '2098-06-01',
    lastOn: '2098-06-01',
    from: '09:00',
    to: '12:00',
    why: 'leave',
    service: null,
    sure: false,
  }),
  'staff.booking.asUsual': ({ visitException }) => ({ exceptionId: visitException, sure: true }),
  'staff.booking.list': () => ({ from: dateOn(Date.now()), days: 7 }),
  'staff.booking.confirm': ({ visit }) => ({ id: visit }),
  'staff.booking.decline': ({ visit }) => ({ id: visit }),
  'staff.booking.checkIn': ({ visitCode }) => ({ code: visitCode }),
  'staff.booking.finish': ({ visit }) => ({ id: visit, how: 'done' }),
  'staff.booking.open': ({ visit }) => ({ id: visit }),
  'staff.booking.note': ({ visit }) => ({
    id: visit,
    happened: '说了睡眠',
    agreed: '先记一周',
    next: '再看一次',
    followUpOn: null,
    referTo: '',
  }),
  'staff.booking.refer': ({ visit }) => referInput(visit),
  'staff.booking.free': () => ({ service: 'talk-remote', from: dateOn(Date.now()) }),
  'staff.booking.bookFor': ({ bookedExpert, freeAt }) => ({
    service: 'talk-remote',
    expert: bookedExpert,
    startAt: Number(freeAt),
    way: 'phone',
    name: '示例来电',
    phone: '0523-80000000',
  }),
  'staff.booking.cancelFor': ({ callerVisit }) => ({ id: callerVisit }),
  'staff.booking.today': () => ({ on: dateOn(Date.now()) }),
  'card.get': () => ({}),
  'card.save': () => cardLines,
  'card.delete': () => ({}),
  'letter.addPicture': ({ pictureFile }) => ({ fileId: pictureFile }),
  'letter.pictures': ({ waiting }) => ({ threadId: waiting, seq: 1 }),
  'letter.list': () => ({ limit: 5 }),
  'letter.read': ({ answered }) => ({ threadId: answered, after: 0, seen: 1 }),
  'letter.takeBack': ({ waiting }) => ({ threadId: waiting, seq: 1 }),
  'letter.rate': ({ answered }) => ({ threadId: answered, helpful: true, before: 4, after: 2 }),
  'staff.letter.queue': () => ({}),
  'staff.letter.overdue': () => ({ limit: 5 }),
  'staff.letter.claim': ({ waiting }) => ({ threadId: waiting }),
  'staff.letter.open': ({ answered }) => ({ threadId: answered, after: 0, seen: 1 }),
  'staff.letter.pictures': ({ answered }) => ({ threadId: answered, seq: 1 }),
  'staff.letter.askReading': ({ answered }) => ({ threadId: answered, reason: '抽查这封信的回复' }),
  'staff.reading.list': () => ({}),
  'staff.reading.decide': ({ request }) => ({ id: request, approve: true }),
  'staff.letter.reply': ({ answered }) => ({ threadId: answered, text: '谢谢你写来。' }),
  'staff.letter.close': ({ answered }) => ({ threadId: answered }),
  'letter.typing': ({ answered }) => ({ threadId: answered }),
  'staff.letter.typing': ({ answered }) => ({ threadId: answered }),
  'staff.letter.note': ({ answered }) => ({ threadId: answered, text: '下次问问睡眠' }),
  'staff.letter.abuse': ({ answered }) => ({
    threadId: answered,
    words: '孩子在信里写的原话',
    reportedTo: '示例派出所',
    reportedAt: 1_795_000_000_000,
    next: '明天再联系',
  }),
  'staff.letter.colleagues': () => ({}),
  'staff.letter.transfer': ({ answered }) => ({ threadId: answered, to: null, note: '我请假，请接着回' }),
  'staff.volunteer.queue': () => ({}),
  'staff.volunteer.take': ({ waiting }) => ({ threadId: waiting }),
  'staff.volunteer.leave': ({ taken }) => ({ threadId: taken }),
  'staff.volunteer.open': ({ taken }) => ({ threadId: taken, after: 0 }),
  'staff.volunteer.write': ({ taken }) => ({ threadId: taken, text: draftText }),
  'staff.volunteer.drafts': () => ({}),
  'staff.volunteer.waiting': () => ({}),
  'staff.volunteer.read': ({ draft }) => ({ draftId: draft }),
  'staff.volunteer.release': ({ draft }) => ({ draftId: draft, text: draftText, seen: 1 }),
  'staff.volunteer.giveBack': ({ draft }) => ({ draftId: draft, note: '再具体一点' }),
  'staff.sample.list': () => ({}),
  'staff.sample.open': ({ drawn }) => ({ threadId: drawn, after: 0 }),
  'staff.sample.review': ({ drawn }) => ({ threadId: drawn, ...exampleReview }),
  'staff.report.day': () => ({ on: '2026-11-24' }),
  'notice.list': () => ({}),
  'notice.seen': ({ dead }) => ({ ids: [dead], ref: null }),
  'notice.quota': () => ({}),
  'notice.accepted': () => ({ templates: ['letters'] }),
  'staff.notice.dead': () => ({}),
  'staff.notice.retry': ({ dead }) => ({ id: dead }),
  'staff.notice.dismiss': ({ dead }) => ({ id: dead }),
  'safety.report': () => ({
    source: 'scale_item',
    scale: 'sds',
    version: 1,
    item: 19,
    code: 3,
    happenedAt: 1_795_000_000_000,
  }),
  'safety.ask': () => ({
    about: 'self',
    reason: '现在很难受',
    safe: true,
    company: null,
    phone: '0523-80000000',
    happenedAt: 1_795_000_000_000,
  }),
  'safety.say': () => ({ text: '今晚一个人在家', happenedAt: 1_795_000_000_000 }),
  'safety.said': () => ({}),
  'safety.standing': () => ({}),
  'staff.safety.list': () => ({}),
  'staff.safety.acknowledge': ({ crisis }) => ({ caseId: crisis }),
  'staff.safety.open': ({ cared }) => ({ caseId: cared }),
  'staff.safety.askReading': ({ cared }) => ({ caseId: cared, reason: '回看这次接手' }),
  'staff.safety.note': ({ cared }) => ({ caseId: cared, said: '接通了', asked: '', plan: '', informed: '' }),
  'staff.safety.abuse': ({ cared }) => ({
    caseId: cared,
    words: '孩子的原话',
    reportedTo: '示例派出所',
    reportedAt: 1_795_000_000_000,
    next: '明天再联系',
  }),
  'staff.safety.followUp': ({ cared, followUpOn }) => ({
    caseId: cared,
    on: followUpOn,
    outcome: 'not_wanted',
  }),
  'staff.safety.close': ({ cared }) => ({ caseId: cared }),
  'directory.list': () => ({}),
  'staff.directory.due': () => ({}),
  'duty.status': () => ({}),
  'staff.duty.roster': () => ({ from: '2026-11-23', days: 7 }),
  'staff.duty.setDay': () => ({
    on: dateOn(Date.now() + 30 * DAY),
    periods: [{ start: '09:00', end: '12:00' }],
  }),
  'staff.duty.addShift': ({ expertRef }) => ({
    expert: expertRef,
    weekday: 6,
    from: '20:00',
    to: '08:00',
    kind: 'crisis',
  }),
  'staff.duty.removeShift': ({ shift }) => ({ shiftId: shift }),
  'staff.duty.addTurn': () => ({
    expert: null,
    on: '2098-06-01',
    from: '20:00',
    to: '08:00',
    kind: 'crisis',
  }),
  'staff.duty.cancelTurn': ({ turn }) => ({ turnId: turn }),
  'staff.duty.offer': ({ turn }) => ({ turnId: turn, to: null }),
  'staff.duty.answer': ({ turn }) => ({ turnId: turn, accept: false }),
  'staff.duty.take': ({ openTurn }) => ({ turnId: openTurn }),
  'staff.duty.checkIn': ({ turnNow }) => ({ turnId: turnNow }),
  'staff.duty.checkOut': ({ turnNow }) => ({ turnId: turnNow }),
}

/** Which things the sample of an action names; what it does not name need not be there. */
export function namedBy(action: ActionName): ReadonlySet<keyof Things> {
  const named = new Set<keyof Things>()
  samples[action](
    new Proxy(nothing, {
      get: (target, field) => {
        named.add(field as keyof Things)
        return Reflect.get(target, field)
      },
    }),
  )
  return named
}
