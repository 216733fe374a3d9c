import { within } from './patience'
import { sdk } from './sdk'

/** `pass`, or why it may not be seen by others: the platform objects, or nobody can say. */
export type Verdict = 'pass' | 'objects' | 'unknown'

const PATIENCE_MS = 3000
/** Public words in a forum. */
const SCENE = 3

/**
 * Asks the platform whether others may see a text of at most 2,500 characters. `openid` is the one of the person who
 * wrote it and is calling now, never another's. Says how it went and never throws.
 */
export const checkPublicText = (content: string, openid: string): Promise<Verdict> =>
  within(PATIENCE_MS, ask(content, openid), 'unknown')

async function ask(content: string, openid: string): Promise<Verdict> {
  try {
    const answer: unknown = await sdk().openapi.security.msgSecCheck({
      content,
      openid,
      scene: SCENE,
      version: 2,
    })
    const { result } = answer as { result?: { suggest?: string } }
    if (result?.suggest === 'pass') return 'pass'
    return result?.suggest === 'risky' || result?.suggest === 'review' ? 'objects' : 'unknown'
  } catch (error) {
    return (error as { errCode?: number } | null)?.errCode === 87014 ? 'objects' : 'unknown'
  }
}
