import { regionSettings } from '../catalog/region'
import { EnvironmentFault, readEnvironment } from '../cloud/environment'
import { type Keys, keysOf } from './keys'
import { logNotStarted } from './log'

/** Reads the configuration once a process. Without keys the function does not start, and says which is missing. */
export function start(): { readonly region: string; readonly keys: Keys } {
  try {
    const environment = readEnvironment(process.env)
    regionSettings(environment.region)
    return { region: environment.region, keys: keysOf(environment) }
  } catch (error) {
    logNotStarted(error instanceof EnvironmentFault ? error.message : 'XINYU_REGION names no region file')
    throw error
  }
}
