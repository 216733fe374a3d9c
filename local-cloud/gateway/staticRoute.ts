import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MovableClock } from '../clock/movableClock'
import type { Route } from '../types'
import { contentType } from './contentTypes'
import { insideFolder } from './insideFolder'

/**
 * The bar is added here and nowhere else, so that no build of the phone contains it. It comes before the app's
 * own scripts and is told the clock, so that the app never sees another time or network than the demo's.
 */
const withBar = (page: string, { offsetMs }: Pick<MovableClock, 'offsetMs'>): string =>
  page.replace(
    /<head>|$/,
    (head) => `${head}<script src="/gateway/demo-bar.js" data-offset-ms="${offsetMs()}" defer></script>`,
  )

/** A name with the content's hash in it never changes its content. */
const hashed = /\.[0-9a-f]{8,}\./

/** Serves the h5 build. Says what to run when it is not there. */
export function staticRoute(staticDir: string, clock: Pick<MovableClock, 'offsetMs'>): Route {
  return async (request, response, { pathname }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const file = insideFolder(staticDir, pathname === '/' ? '/index.html' : pathname)
    const content = file === undefined ? undefined : await readIfFile(file)
    if (file === undefined || content === undefined) {
      if (pathname !== '/') return false
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('The h5 build is missing; run: npm run build')
      return true
    }
    const isPage = path.basename(file) === 'index.html'
    const body = isPage ? Buffer.from(withBar(content.toString('utf8'), clock)) : content
    response.writeHead(200, {
      'content-type': contentType(file),
      'content-length': body.length,
      'cache-control': isPage
        ? 'no-store'
        : hashed.test(file)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

async function readIfFile(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw error
  }
}
