import type { Entry } from '@shared/domain/directory/entry'
import { directories } from '../../../catalog/directory/all'

/** The lines and places of a region, verified or not. */
export const directoryOf = (region: string): readonly Entry[] => directories[region] ?? []
