import { tellApps } from '../../kernel/signals'
import type { ThreadDocument } from './threadRepo'

/** Tells the open app of the volunteer who writes drafts for it. After the commit. */
export const tellVolunteer = ({ volunteerId }: Pick<ThreadDocument, 'volunteerId'>): Promise<void> =>
  tellApps(volunteerId ? [volunteerId] : [])

type Sides = Pick<ThreadDocument, 'writerId' | 'expertId'>

/**
 * Tells the open apps of both sides that there is a new line, or one less. The one who did it has it on this phone; on
 * another one of theirs it appears at once. After the commit.
 */
export const tellBothSides = ({ writerId, expertId }: Sides, actorId: string): Promise<void> =>
  tellApps([writerId, expertId, actorId].filter((id): id is string => id !== null))

/** Tells the open app of the other side that this thread has changed. After the commit. */
export const tellOtherSide = ({ writerId, expertId }: Sides, actorId: string): Promise<void> =>
  tellApps([writerId, expertId].filter((id): id is string => id !== null && id !== actorId))
