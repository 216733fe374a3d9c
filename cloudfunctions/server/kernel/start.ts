import type { MinorIdentity } from '@shared/domain/assessment/minor'
import { regionSettings } from '../catalog/region'
import { EnvironmentFault, type Outlets, readEnvironment } from '../cloud/environment'
import { type Keys, keysOf } from './keys'
import { logDoubt, logNotStarted } from './log'

/** What a function knows about itself, whoever calls it. */
export interface Service {
  readonly region: string
  readonly keys: Keys
  readonly outlets: Outlets
  /** How minors are identified where they write to a person. */
  readonly minorIdentity: MinorIdentity
  /** Whether the platform can be asked to confirm a telephone number. */
  readonly verifiesPhones: boolean
}

const CHANNEL_MISSING =
  'minorIdentity is real_name and XINYU_VERIFY_PHONES is not on: no minor can write a letter'

let started: Service | undefined

/**
 * The configuration, read once a process. Without keys the function does not start, and says which is missing.
 * A handler has the same in its context; this is for what runs beside a call.
 */
export function start(): Service {
  started ??= read()
  return started
}

function read(): Service {
  try {
    const environment = readEnvironment(process.env)
    const settings = regionSettings(environment.region)
    const { region, outlets, verifiesPhones } = environment
    const minorIdentity = environment.minorIdentity ?? settings.minorIdentity
    if (minorIdentity === 'real_name' && !verifiesPhones) logDoubt(CHANNEL_MISSING)
    return { region, keys: keysOf(environment), outlets, minorIdentity, verifiesPhones }
  } catch (error) {
    logNotStarted(error instanceof EnvironmentFault ? error.message : 'XINYU_REGION names no region file')
    throw error
  }
}
