import type { FunctionSpec } from '../../cloudfunctions/schema'
import { FunctionFault } from '../host/functionFault'
import type { Invoke, Route } from '../types'

/** What a function answers to the HTTP access service. */
interface Integrated {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const isIntegrated = (answer: unknown): answer is Integrated =>
  typeof (answer as Partial<Integrated> | null)?.statusCode === 'number'

/**
 * CloudBase's HTTP access service: a request under a function's `httpPath` becomes an event of that function, without
 * anybody's identity, and its answer a response. A body is not handed on: nothing here takes one.
 */
export function httpAccessRoute(functions: Readonly<Record<string, FunctionSpec>>, invoke: Invoke): Route {
  return async ({ method = 'GET' }, response, { pathname, searchParams }) => {
    const [name] =
      Object.entries(functions).find(
        ([, { httpPath }]) => httpPath !== undefined && pathname.startsWith(`${httpPath}/`),
      ) ?? []
    if (!name) return false
    const event = {
      path: pathname,
      httpMethod: method,
      headers: {},
      queryStringParameters: Object.fromEntries(searchParams),
      requestContext: {},
      body: '',
      isBase64Encoded: false,
    }
    try {
      const answer = await invoke(name, event, { source: 'http' })
      if (isIntegrated(answer)) response.writeHead(answer.statusCode, answer.headers).end(answer.body)
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    } catch (error) {
      if (!(error instanceof FunctionFault)) throw error
      response.writeHead(502).end()
    }
    return true
  }
}
