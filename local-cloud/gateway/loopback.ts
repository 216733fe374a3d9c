import type { IncomingMessage } from 'node:http'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/

/**
 * Whether a request may be answered at all: asked for by a loopback name (a foreign name that resolves here is
 * somebody's rebinding), and not sent by a page of another site.
 */
export function isFromThisMachine({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  if (!/^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')) return false
  if (!loopback.test(headers.host ?? '')) return false
  if (headers['sec-fetch-site'] === 'cross-site') return isNavigation(headers)
  const { origin } = headers
  return origin === undefined || loopback.test(origin.replace(/^https?:\/\//, ''))
}

/** A link from elsewhere may open the page; a page from elsewhere may not use it. */
const isNavigation = (headers: IncomingMessage['headers']): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' && !headers.origin
