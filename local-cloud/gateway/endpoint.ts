import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Schema } from '../../cloudfunctions/schema'
import type { MovableClock } from '../clock/movableClock'
import type { Store } from '../store/store'
import type { Invoke } from '../types'
import type { Files } from '../wire/files'
import type { OpenApiDesk } from '../wire/openApiDesk'
import type { DemoSessions } from './sessions'

export interface GatewayOptions {
  readonly invoke: Invoke
  readonly clock: MovableClock
  readonly store: Pick<Store, 'find' | 'onCommit' | 'everything'>
  readonly dataDir: string
  /** The h5 build; without it the gateway serves no pages. */
  readonly staticDir?: string
  readonly schema: Schema
  readonly files: Pick<Files, 'fileId' | 'locate' | 'save'>
  readonly desk: Pick<OpenApiDesk, 'calls' | 'script'>
}

export interface Gateway extends GatewayOptions {
  readonly sessions: DemoSessions
}

/** Answers one path; throws GatewayRefusal or FunctionFault to have it answered in the platform's shape. */
export type Endpoint = (
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<unknown> | unknown

/** `"POST /gateway/call"` → what answers it. */
export type Endpoints = Readonly<Record<string, Endpoint>>
