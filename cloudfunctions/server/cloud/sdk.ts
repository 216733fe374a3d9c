import * as cloud from 'wx-server-sdk'

let started = false

/** The SDK, initialised for the environment that the function runs in. */
export function sdk(): typeof cloud {
  if (!started) {
    // The typings ask for a string; the documented constant is a symbol.
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    started = true
  }
  return cloud
}
