import type { Input } from '@shared/contracts'
import { occasionsOf } from '@shared/domain/activity/occasion'
import { offered } from '../../catalog/courses/offered'
import { dataOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { forgetAll } from './filler'
import { newStaff } from './letters'

type SignUp = Input<'activity.signUp'>

export const signUpInput = (occasion: string, change: Partial<SignUp> = {}): SignUp => ({
  occasion,
  forWhom: 'self',
  age: null,
  guardianVersion: null,
  ...change,
})

export const signUp = (cloud: TestCloud, openid: string, occasion: string, change: Partial<SignUp> = {}) =>
  cloud.call(openid, 'activity.signUp', signUpInput(occasion, change), { key: newKey() })

/** What the catalogue gives of a course after a moment, the next first. */
export const occasionsAt = (course: string, at: number) =>
  offered.filter(({ id }) => id === course).flatMap((one) => occasionsOf(one, at))

/** The weekly lecture that does not begin before the day after tomorrow. */
export function lectureAhead(cloud: TestCloud) {
  const at = cloud.local.clock.now()
  const ahead = occasionsAt('lecture-sleep-well', at).filter(
    ({ startAt, capacity }) => startAt > at + 48 * 3_600_000 && capacity === 30,
  )
  const [first] = ahead
  if (!first) throw new Error('the lecture is not given any more')
  return first
}

/** By how much the clock was moved so that an occasion has begun. */
const moved = new WeakMap<TestCloud, number>()

/** Moves the clock to the beginning of something, for what can only be done at its door. */
function goToTheDoor(cloud: TestCloud, startAt: number): void {
  const by = startAt - cloud.local.clock.now()
  moved.set(cloud, by)
  cloud.local.clock.advance(by)
}

/** Puts the clock back where it would be now. */
export function leaveTheDoor(cloud: TestCloud): void {
  cloud.local.clock.advance(-(moved.get(cloud) ?? 0))
  moved.delete(cloud)
}

/** Forgets that anybody ever signed up. */
export const emptyActivities = (cloud: TestCloud): Promise<void> =>
  forgetAll(cloud, ['activity_places', 'activity_entries', 'activity_doors'], 'taizhou')

/** A lecture that this person has signed up for, as an action needs it: begun for what is done at its door. */
export async function activityFor(cloud: TestCloud, owner: string, action: string) {
  await cloud.local.store.remove('activity_entries', { occasion: lectureAhead(cloud).id }, { multi: true })
  await cloud.local.store.remove('activity_places', { occasion: lectureAhead(cloud).id }, { multi: true })
  const { id, startAt } = lectureAhead(cloud)
  const { entry } = dataOf(await signUp(cloud, owner, id))
  const desk = await newStaff(cloud, 'supervisor')
  if (action.endsWith('.checkIn')) goToTheDoor(cloud, startAt)
  const { code } = dataOf(await cloud.call(desk, 'staff.activity.open', { occasion: id }))
  return { occasion: id, doorCode: code, ticket: entry.ticket ?? '' }
}
