import { type Occasion, occasionNamed, occasionsOf } from '@shared/domain/activity/occasion'
import { isHeldIn } from '../../../catalog/courses/held'
import { offered } from '../../../catalog/courses/offered'
import { regionSettings } from './region'

/** Everything that a region holds and that is not over at an instant, the next first. */
export const occasionsFrom = (region: string, at: number): readonly Occasion[] =>
  offered
    .filter(isHeldIn(regionSettings(region)))
    .flatMap((course) => occasionsOf(course, at))
    .sort((one, other) => one.startAt - other.startAt || (one.id < other.id ? -1 : 1))

/** Also one that the region does not hold any more: who signed up for it can still give it back. */
export const occasionOf = (id: string, at: number): Occasion | null => occasionNamed(offered, id, at)

/** One that people can sign up for in a region. */
export const heldOccasion = (region: string, id: string, at: number): Occasion | null =>
  occasionNamed(offered.filter(isHeldIn(regionSettings(region))), id, at)
