import type { ServerResponse } from 'node:http'
import type { Change, Document } from '../store/document'
import type { Store } from '../store/store'

/** Quiet connections are closed by what stands between; a comment line keeps this one open. */
const keepAliveMs = 15_000

/**
 * Answers with server-sent events about the caller's own document in `signals`: `init` at once, `change` after
 * each commit that touches it. Data is `{"type":"init"|"change","docs":[…]}`. Ends when the client goes.
 */
export function watchSignal(
  store: Pick<Store, 'find' | 'onCommit'>,
  openid: string,
  response: ServerResponse,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  let ownIds = new Set<Document['_id']>()

  const send = (type: 'init' | 'change'): void => {
    const docs = store.find('signals', { _openid: openid })
    ownIds = new Set(docs.map(({ _id }) => _id))
    response.write(`data: ${JSON.stringify({ type, docs })}\n\n`)
  }
  // A removed document has no owner any more, so it is known by the id that was sent before.
  const isOwn = ({ collection, id, document }: Change): boolean =>
    collection === 'signals' && (document?._openid === openid || ownIds.has(id))

  const stopListening = store.onCommit((changes) => {
    if (changes.some(isOwn)) send('change')
  })
  const keepAlive = setInterval(() => response.write(': here\n\n'), keepAliveMs)
  const end = (): void => {
    stopListening()
    clearInterval(keepAlive)
    response.end()
  }
  response.once('close', end)
  send('init')
}
