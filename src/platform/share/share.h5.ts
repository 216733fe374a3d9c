import type { SharePort } from './share.port'

export const share: SharePort = {
  async offer(text) {
    try {
      if (navigator.share) {
        await navigator.share({ text })
        return 'shared'
      }
      await navigator.clipboard.writeText(text)
      return 'copied'
    } catch {
      return 'failed'
    }
  },
}
