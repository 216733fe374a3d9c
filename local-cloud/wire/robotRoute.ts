import type { Route } from '../types'
import type { OpenApiDesk } from './openApiDesk'

const MAX_BODY = 16 * 1024

/** `POST /robot?key=…`: the group robot of the staff, which answers with 200 whatever it thinks of the message. */
export function robotRoute(desk: Pick<OpenApiDesk, 'robot'>): Route {
  return async (request, response, url) => {
    if (url.pathname !== '/robot' || request.method !== 'POST') return false
    let body = ''
    request.setEncoding('utf8')
    for await (const chunk of request) if (body.length < MAX_BODY) body += String(chunk)
    const reply = await desk.robot(argsOf(body))
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(reply))
    return true
  }
}

function argsOf(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
