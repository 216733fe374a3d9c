import type { ThreadState } from './thread'

/** So many letters that are owed a reply one volunteer may have at a time: they are learning, and somebody reads each. */
export const VOLUNTEER_LIMIT = 3

/** What of a thread decides what a volunteer may do with it. */
export interface VolunteerStanding {
  readonly state: ThreadState
  readonly expertId: string | null
  readonly writerId: string
  /** False from the beginning, or from the first word that asks for help; never true again. */
  readonly forVolunteers: boolean
  readonly volunteerId: string | null
  /** The draft that waits for a supervisor. */
  readonly draftId: string | null
  readonly lastSeq: number
}

/**
 * Whether a letter may be given to volunteers at all, as it arrives: not a minor's, not one in which words ask for
 * help, not one by somebody who is in care because of something that happened, not one to a certain expert.
 */
export const isForVolunteers = (letter: {
  readonly adult: boolean
  readonly asksForHelp: boolean
  readonly inCare: boolean
  readonly wishesSomebody: boolean
}): boolean => letter.adult && !letter.asksForHelp && !letter.inCare && !letter.wishesSomebody

/** A letter that nobody has may be taken, but never by the one who wrote it. */
export const mayTakeAsVolunteer = (thread: VolunteerStanding, me: string): boolean =>
  thread.forVolunteers &&
  thread.state === 'waiting' &&
  thread.expertId === null &&
  thread.volunteerId === null &&
  thread.writerId !== me

/** A draft is written for a reply that is owed, by the volunteer who has the letter. */
export const mayDraft = (thread: VolunteerStanding, me: string): boolean =>
  thread.volunteerId === me && (thread.state === 'waiting' || thread.state === 'assigned')

/**
 * Whether a supervisor may decide on a draft: it is the one that waits, and neither the letter nor the draft is the
 * supervisor's own.
 */
export const mayDecide = (
  thread: Pick<VolunteerStanding, 'draftId' | 'writerId' | 'volunteerId'>,
  draftId: string,
  me: string,
): boolean => thread.draftId === draftId && thread.writerId !== me && thread.volunteerId !== me

/** Why a draft cannot be sent at this moment; null when it can. `seen` is the last message the supervisor has read. */
export function refusalToRelease(
  thread: VolunteerStanding,
  { draftId, me, seen }: { readonly draftId: string; readonly me: string; readonly seen: number },
): 'notWaiting' | 'wentOn' | null {
  if (!mayDecide(thread, draftId, me)) return 'notWaiting'
  return thread.lastSeq > seen ? 'wentOn' : null
}
