import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that is answered with a status and the platform's error shape. */
export class GatewayRefusal extends Error {
  constructor(
    readonly status: number,
    readonly errMsg: string,
    readonly errCode = -1,
  ) {
    super(errMsg)
  }
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): true {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
  return true
}

/** @throws GatewayRefusal 413 as soon as more than `limit` bytes are announced or come. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new GatewayRefusal(413, `request body exceeds the limit of ${limit} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** @throws GatewayRefusal 400 when the body is not a JSON object. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const text = (await readBody(request, limit)).toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Said below, in the same words.
  }
  throw new GatewayRefusal(400, 'request body must be a JSON object')
}
