import type { Region } from '../regions/all'
import camp from './camp-winter.json'
import type { Camp, Course, Group, Lecture } from './course'
import group from './group-new-parents.json'
import lecture from './lecture-sleep-well.json'

/** What people can sign up for. The JSON is checked against the types by a test; TypeScript widens its literals. */
export const offered = [lecture, group, camp] as readonly unknown[] as readonly (Lecture | Group | Camp)[]

/**
 * Whether a region has it. An example is there to be tried: where an operator answers for the service, nobody signs up
 * for what nobody holds.
 */
export const isHeldIn =
  ({ operator }: { readonly operator: Pick<Region['operator'], 'confirmedOn'> }) =>
  ({ example }: Pick<Course, 'example'>): boolean =>
    !example || operator.confirmedOn === null
