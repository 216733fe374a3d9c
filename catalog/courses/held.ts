import type { Region } from '../regions/all'
import type { Course } from './course'

/**
 * Whether a region has it. An example is there to be tried: where an operator answers for the service, nobody signs up
 * for what nobody holds.
 */
export const isHeldIn =
  ({ operator }: { readonly operator: Pick<Region['operator'], 'confirmedOn'> }) =>
  ({ example }: Pick<Course, 'example'>): boolean =>
    !example || operator.confirmedOn === null
