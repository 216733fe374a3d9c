import { CloudFault } from './cloud.port'

interface PlatformError {
  readonly errCode?: unknown
  readonly errMsg?: unknown
}

/** The platform's error of a call, as one of our four reasons. Its words are for logs, never for people. */
export function platformFault(error: unknown): CloudFault {
  if (error instanceof CloudFault) return error
  const { errCode, errMsg } = (typeof error === 'object' && error !== null ? error : {}) as PlatformError
  const words = String(errMsg ?? error)
  if (/timeout|timed out|TIME_?LIMIT/i.test(words)) return new CloudFault('timeout', error)
  if (/request:fail|network|ERR_|Failed to fetch|NetworkError/i.test(words))
    return new CloudFault('offline', error)
  if (errCode === -501002 || errCode === -501003 || /EXCEED|overrun|limit/i.test(words))
    return new CloudFault('busy', error)
  return new CloudFault('fault', error)
}
