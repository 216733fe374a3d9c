import results from '@catalog/consents/results-v2.json'
import { dateOn } from '@shared/kit/time'
import type { LocalCloud } from '../server'
import { seedBoard } from './board'
import { seedBooking } from './booking'
import { consentTo } from './consent'
import { type Phone, phoneOf } from './phone'
import { type Progress, readProgress, writeProgress } from './progress'
import { seedRoster } from './roster'
import { sdsHistory } from './sdsHistory'
import { seedStaff } from './staff'

type SeededCloud = Pick<LocalCloud, 'invoke' | 'clock' | 'dataDir'>

/** The operator's own command, which makes the invitation of the first administrator and tells its code. */
export type InviteAdmin = () => Promise<string>

const dayMs = 86_400_000
/**
 * Counts the kinds of seeds: the past of a citizen, the staff, their roster, when they can be booked, the articles, the
 * board.
 */
const VERSION = 7

/**
 * Gives a fresh data folder the demo's past, through the real functions, once. A seeding that fails is told and
 * goes on at the next start: the service itself does not depend on it.
 */
export async function seedIfEmpty(
  cloud: SeededCloud,
  inviteAdmin: InviteAdmin,
  say: (line: string) => void,
): Promise<void> {
  try {
    const progress = readProgress(cloud.dataDir)
    if (progress?.finished && progress.version === VERSION) return
    await seed(cloud, inviteAdmin)
    say('Seeded: 居民 B has a past, and the staff are at their desks.')
  } catch (error) {
    say(`Seeding stopped and goes on at the next start: ${(error as Error).message}`)
  }
}

/**
 * Takes the demo from wherever it is to seeded. Safe to repeat and to kill: what is there is not done again,
 * and the clock, which is moved to past dates meanwhile, is put back by whoever finishes.
 * @throws Error naming the action that was refused
 */
export async function seed(cloud: SeededCloud, inviteAdmin: InviteAdmin): Promise<void> {
  const { clock, dataDir } = cloud
  const progress: Progress = readProgress(dataDir) ?? {
    startedAt: clock.now(),
    clockOffsetMs: clock.offsetMs(),
    finished: false,
  }
  writeProgress(dataDir, progress)
  try {
    await seedHistory(cloud, progress.startedAt)
    cloud.clock.advance(progress.clockOffsetMs - cloud.clock.offsetMs())
    const phone = (persona: string): Phone => phoneOf(cloud, `demo-${persona}`)
    await seedStaff(phone, inviteAdmin)
    await plantArticles(cloud)
    await seedRoster(phone('supervisor'), dateOn(clock.now()))
    await seedBooking(phone, dateOn(clock.now()))
    await seedBoard({ clock, phone }, progress.startedAt)
  } finally {
    clock.advance(progress.clockOffsetMs - clock.offsetMs())
  }
  writeProgress(dataDir, { ...progress, finished: true, version: VERSION })
}

/** The articles that come with the service, as the clock gives them at night. */
const plantArticles = (cloud: SeededCloud): Promise<unknown> =>
  cloud.invoke('timer', { Type: 'Timer', TriggerName: 'nightly' }, { source: 'wx_trigger' })

/** 居民 B has agreed and taken SDS three times. */
async function seedHistory(cloud: SeededCloud, startedAt: number): Promise<void> {
  const phone = phoneOf(cloud, 'demo-citizen-b')
  const [first] = sdsHistory
  if (!first) return
  cloud.clock.set(startedAt - (first.daysAgo + 1) * dayMs)
  await agree(phone)
  const { results: earlier } = await phone.call('assessment.list', { scale: 'sds' })
  for (const { daysAgo, key, sheet } of sdsHistory) {
    const takenAt = startedAt - daysAgo * dayMs
    // A stored key is forgotten after a while; the result itself is the proof that lasts.
    if (earlier.some((result) => Math.abs(result.takenAt - takenAt) < dayMs)) continue
    cloud.clock.set(takenAt)
    await phone.call('assessment.submit', sheet, key)
  }
}

async function agree(phone: Phone): Promise<void> {
  const session = await phone.call('account.session', {})
  if (!session.birthMonth) await phone.call('account.setBirth', { birthMonth: '1988-04' })
  const agreed = session.consents.some(({ scope, granted }) => scope === 'results' && granted)
  if (!agreed) await phone.call('account.consent', consentTo('results', results), 'seed-citizen-b-consent')
}
