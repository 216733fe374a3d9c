import http from 'node:http'
import https from 'node:https'
import type { Outcome } from '@shared/domain/notice/ladder'
import { within } from './patience'

export type RobotOutcome = Extract<Outcome, 'ok' | 'limited' | 'invalid' | 'failed' | 'timeout'>

const PATIENCE_MS = 3000
const MAX_REPLY = 4096
/** More messages in a minute than the robot may send; a robot that does not exist. */
const outcomes: Readonly<Record<number, RobotOutcome>> = { 0: 'ok', 45009: 'limited', 93000: 'invalid' }

/** Posts one text to the group; says how it went and never throws. */
export function sendToRobot(address: URL, text: string): Promise<RobotOutcome> {
  const body = JSON.stringify({ msgtype: 'text', text: { content: text } })
  const answered = post(address, body)
    .then(outcomeOf)
    .catch((): RobotOutcome => 'failed')
  return within(PATIENCE_MS, answered, 'timeout')
}

function outcomeOf(reply: string): RobotOutcome {
  const { errcode } = JSON.parse(reply) as { errcode?: number }
  return outcomes[errcode ?? -1] ?? 'failed'
}

function post(address: URL, body: string): Promise<string> {
  const { request } = address.protocol === 'https:' ? https : http
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const asking = request(address, { method: 'POST', headers, timeout: 2 * PATIENCE_MS }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        if (text.length > MAX_REPLY) response.destroy(new Error('the robot answers at length'))
      })
      response.on('end', () => resolve(text))
      response.on('error', reject)
    })
    asking.on('timeout', () => asking.destroy(new Error('no answer')))
    asking.on('error', reject)
    asking.end(body)
  })
}
