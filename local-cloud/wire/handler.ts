import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Meter } from '../store/document'
import { CloudError } from '../store/errors'
import type { Store } from '../store/store'
import type { Clock, Invoke, Route } from '../types'
import { databaseActions, type WireAction, type WireRequest } from './databaseActions'
import type { Files } from './files'
import { readForm } from './multipart'
import { answerOpenApi } from './openApi'
import type { OpenApiDesk } from './openApiDesk'

export interface WireParts {
  readonly store: Store
  readonly clock: Clock
  readonly files: Files
  readonly desk: OpenApiDesk
  readonly invoke: Invoke
  readonly origin: () => string
}

/** The platform's limit for one request of a server. */
const MAX_BODY = 16 << 20

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MAX_BODY)
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `request is larger than ${MAX_BODY} bytes`)
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** The function that signed the request: the host gives each function its name as secret id. */
export function callerOf(request: IncomingMessage): string {
  return /Credential=([^/,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

function functionAction(invoke: Invoke): WireAction {
  return async (request) => {
    const event: unknown =
      typeof request.request_data === 'string' && request.request_data ? JSON.parse(request.request_data) : {}
    const reply = await invoke(String(request.function_name), event, { source: 'scf' })
    return { data: { response_data: JSON.stringify(reply ?? null) } }
  }
}

/** `POST /admin`: the one address that the SDK speaks to. */
export function wireRoute(parts: WireParts): Route {
  const actions: Record<string, WireAction> = {
    ...databaseActions(parts.store, parts.clock),
    ...parts.files.actions(parts.origin),
    'functions.invokeFunction': functionAction(parts.invoke),
  }

  async function run(request: WireRequest, meter: Meter): Promise<Record<string, unknown>> {
    try {
      const name = String(request.action)
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined
      if (!action) return { code: 'INVALID_PARAM', message: `[local-cloud] unsupported action: ${name}` }
      return await action(request, meter)
    } catch (error) {
      if (error instanceof CloudError) return { code: error.code, message: error.message }
      const { code, message } = error as { code?: unknown; message?: string }
      return {
        code: typeof code === 'string' ? code : 'DATABASE_REQUEST_FAILED',
        message: message ?? String(error),
      }
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (/multipart\/form-data/.test(request.headers['content-type'] ?? '')) {
      const form = await readForm(request.headers, body)
      const reply = await answerOpenApi(parts.desk, callerOf(request), form)
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(reply)
      return
    }
    const meter: Meter = { scanned: 0 }
    const parsed: unknown = JSON.parse(body.toString() || '{}')
    const reply = await run((parsed ?? {}) as WireRequest, meter)
    response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'x-docs-scanned': String(meter.scanned),
      })
      .end(JSON.stringify({ ...reply, requestId: randomUUID() }))
  }

  return async (request, response, url) => {
    if (url.pathname !== '/admin') return false
    try {
      await answer(request, response)
    } catch (error) {
      const code = error instanceof CloudError ? error.code : 'INVALID_PARAM'
      if (!response.headersSent)
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify({ code, message: (error as Error).message, requestId: randomUUID() }))
    }
    return true
  }
}
