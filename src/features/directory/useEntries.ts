import type { Entry } from '@shared/domain/directory/entry'
import { bundledEntries } from './entries'

/** The directory as this phone knows it. */
export function useEntries(): readonly Entry[] {
  return bundledEntries
}
