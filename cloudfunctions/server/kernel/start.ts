import { regionSettings } from '../catalog/region'
import { EnvironmentFault, type Outlets, readEnvironment } from '../cloud/environment'
import { type Keys, keysOf } from './keys'
import { logNotStarted } from './log'

/** What a function knows about itself, whoever calls it. */
export interface Service {
  readonly region: string
  readonly keys: Keys
  readonly outlets: Outlets
}

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
    regionSettings(environment.region)
    return { region: environment.region, keys: keysOf(environment), outlets: environment.outlets }
  } catch (error) {
    logNotStarted(error instanceof EnvironmentFault ? error.message : 'XINYU_REGION names no region file')
    throw error
  }
}
