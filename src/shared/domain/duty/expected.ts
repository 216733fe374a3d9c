import type { Turn } from './turn'

/**
 * Whether this expert will be there for letters at some time from `at` until `until`: has a turn then, and has not
 * left it.
 */
export const isExpected = (
  turns: readonly Pick<Turn, 'kind' | 'holderId' | 'cancelled' | 'leftAt' | 'startAt' | 'endAt'>[],
  expertId: string,
  { at, until }: { readonly at: number; readonly until: number },
): boolean =>
  turns.some(
    ({ kind, holderId, cancelled, leftAt, startAt, endAt }) =>
      kind === 'service' &&
      holderId === expertId &&
      !cancelled &&
      leftAt === null &&
      startAt < until &&
      at < endAt,
  )
