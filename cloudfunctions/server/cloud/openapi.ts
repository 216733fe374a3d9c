import type { Outcome } from '@shared/domain/notice/ladder'
import { within } from './patience'
import { sdk } from './sdk'

/** One subscribe message. Its fields show on a locked screen. */
export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  /** Page of the mini-program without a leading slash; it must be published. */
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

export type SubscribeOutcome = Extract<
  Outcome,
  'ok' | 'refused' | 'invalid' | 'limited' | 'failed' | 'timeout'
>

/** There is no key that makes a repeat harmless: a call that hangs may have sent all the same. */
const PATIENCE_MS = 3000

/** The platform's codes; every other one may pass. */
const outcomes: Readonly<Record<number, SubscribeOutcome>> = {
  40003: 'invalid',
  40037: 'invalid',
  41030: 'invalid',
  43101: 'refused',
  45009: 'limited',
  47003: 'invalid',
  [-604101]: 'invalid',
}

/** Sends one message; says how it went and never throws. */
export function sendSubscribeMessage({
  openid,
  templateId,
  page,
  fields,
}: SubscribeMessage): Promise<SubscribeOutcome> {
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
  const message = { touser: openid, templateId, page, data, miniprogramState: 'formal', lang: 'zh_CN' }
  return within(PATIENCE_MS, send(message), 'timeout')
}

/** A code that is not zero arrives as an exception. */
async function send(message: object): Promise<SubscribeOutcome> {
  try {
    await sdk().openapi.subscribeMessage.send(message)
    return 'ok'
  } catch (error) {
    const { errCode } = (error ?? {}) as { errCode?: number }
    return outcomes[errCode ?? 0] ?? 'failed'
  }
}
