import { within } from './patience'
import { sdk } from './sdk'

const PATIENCE_MS = 3000

/** The number behind the platform's one-time code, digits only; null when the platform names none. Never throws. */
export const phoneBehind = (code: string): Promise<string | null> => within(PATIENCE_MS, ask(code), null)

async function ask(code: string): Promise<string | null> {
  try {
    const answer: unknown = await sdk().openapi.phonenumber.getPhoneNumber({ code })
    const { phoneInfo } = answer as { phoneInfo?: { purePhoneNumber?: unknown } }
    const number = phoneInfo?.purePhoneNumber
    return typeof number === 'string' && /^\d{5,15}$/.test(number) ? number : null
  } catch {
    return null
  }
}
