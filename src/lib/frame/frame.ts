import { appInfo, type Frame } from '@/platform/appInfo'

let known: Frame | undefined

/** What the platform leaves to our header; it does not change while the app lives. */
export function frame(): Frame {
  known ??= appInfo.frame()
  return known
}
