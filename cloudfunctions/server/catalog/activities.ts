import { type Occasion, type Offered, occasionNamed, occasionsOf } from '@shared/domain/activity/occasion'
import { offered } from '../../../catalog/courses/offered'

const courses: readonly Offered[] = offered

/** Everything that is not over at an instant, the next first. */
export const occasionsFrom = (at: number): readonly Occasion[] =>
  courses
    .flatMap((course) => occasionsOf(course, at))
    .sort((one, other) => one.startAt - other.startAt || (one.id < other.id ? -1 : 1))

export const occasionOf = (id: string, at: number): Occasion | null => occasionNamed(courses, id, at)
