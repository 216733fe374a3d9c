import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import type { MovableClock } from '../clock/movableClock'
import { contentType } from './contentTypes'
import type { Endpoints } from './endpoint'
import { GatewayRefusal, readJson, sendJson } from './reply'
import { toldNotices } from './toldNotices'

async function sendDemoFile(response: ServerResponse, name: string): Promise<void> {
  const content = await readFile(path.join(__dirname, '../demo', name))
  response.writeHead(200, { 'content-type': contentType(name), 'cache-control': 'no-store' })
  response.end(content)
}

const clockState = (clock: MovableClock) => ({ nowAt: clock.now(), offsetMs: clock.offsetMs() })

/** Beyond these a date has no four-digit year. */
const earliestAt = Date.UTC(1970, 0, 1)
const latestAt = Date.UTC(9999, 0, 1)

/** `{at: ISO text or epoch ms}`, `{advanceMs}` or `{reset: true}` as the time to move to; null resets. */
function wantedAt(body: Record<string, unknown>, now: number): number | null {
  if (body.reset === true) return null
  const at =
    typeof body.advanceMs === 'number'
      ? now + body.advanceMs
      : typeof body.at === 'string'
        ? Date.parse(body.at)
        : body.at
  if (typeof at !== 'number' || !(at >= earliestAt && at < latestAt))
    throw new GatewayRefusal(400, 'clock wants at (ISO text or epoch ms), advanceMs or reset')
  return at
}

const isCode = (value: unknown): value is number | 'timeout' => value === 'timeout' || Number.isInteger(value)
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1

/** What the demo bar works with. */
export const toolEndpoints: Endpoints = {
  'GET /gateway/clock': ({ clock }, _request, response) => sendJson(response, clockState(clock)),
  'POST /gateway/clock': async ({ clock }, request, response) => {
    const body = await readJson(request, 1024)
    const at = wantedAt(body, clock.now())
    if (at === null) clock.reset()
    // By exactly so much, however long it took to get here.
    else if (typeof body.advanceMs === 'number') clock.advance(body.advanceMs)
    else clock.set(at)
    sendJson(response, clockState(clock))
  },
  /** What left the service, and what it has told people in the app, whether or not more was allowed. */
  'GET /gateway/notices': (gateway, _request, response) =>
    sendJson(response, { notices: gateway.desk.calls(), told: toldNotices(gateway) }),
  /** `{api, errCode, times?}`: how the next calls of one openapi name fail; errCode may be "timeout". */
  'POST /gateway/faults': async ({ desk }, request, response) => {
    const { api, errCode, times = 1 } = await readJson(request, 1024)
    if (typeof api !== 'string' || !isCode(errCode) || !isCount(times))
      throw new GatewayRefusal(400, 'faults want api, errCode and times')
    desk.script({ api, errCode, times })
    sendJson(response, { api, errCode, times })
  },
  'GET /gateway/demo-bar.js': (_gateway, _request, response) => sendDemoFile(response, 'demo-bar.js'),
  'GET /gateway/demo-bar.css': (_gateway, _request, response) => sendDemoFile(response, 'demo-bar.css'),
}
