import type { IncomingMessage, ServerResponse } from 'node:http'

/** Epoch milliseconds. The only clock of the local cloud, so that tests and the demo can move it. */
export interface Clock {
  now(): number
}

/** Who a function is called by, as the platform injects it. */
export interface Caller {
  readonly openid?: string
  readonly unionid?: string
  readonly appid?: string
  /** First element of the platform's SOURCE: wx_client, wx_trigger, scf … */
  readonly source: string
}

export type Invoke = (name: string, event: unknown, caller: Caller) => Promise<unknown>

/** True when the request was answered. */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/** One openapi call of a function, as it is recorded for the demo. */
export interface OpenApiCall {
  readonly at: number
  /** The calling function. */
  readonly functionName: string
  readonly api: string
  readonly args: Readonly<Record<string, unknown>>
  /** 0, or the code of the refusal that was scripted or earned. */
  readonly errCode: number
}
