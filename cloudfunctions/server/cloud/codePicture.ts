import { within } from './patience'
import { sdk } from './sdk'

/** A mini-program code as the platform drew it. */
export interface CodePicture {
  readonly contentType: 'image/png' | 'image/jpeg'
  readonly base64: string
}

const PATIENCE_MS = 5000
/** In pixels: to be scanned from another screen. */
const WIDTH = 430

/**
 * A code that opens a page with a scene of at most 32 characters; null when the platform draws none: the page is not
 * published, too many were asked for, the function may not ask. Never throws.
 *
 * @param page without a leading slash
 */
export const codePicture = (page: string, scene: string): Promise<CodePicture | null> =>
  within(PATIENCE_MS, ask(page, scene), null)

async function ask(page: string, scene: string): Promise<CodePicture | null> {
  try {
    const answer: unknown = await sdk().openapi.wxacode.getUnlimited({ page, scene, width: WIDTH })
    const { contentType, buffer } = answer as { contentType?: unknown; buffer?: unknown }
    if (contentType !== 'image/png' && contentType !== 'image/jpeg') return null
    return Buffer.isBuffer(buffer) ? { contentType, base64: buffer.toString('base64') } : null
  } catch {
    return null
  }
}
