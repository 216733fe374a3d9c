import Taro from '@tarojs/taro'
import type { SubscribePort } from './subscribe.port'

/** The same choice with a sound is a yes too. */
const YES = new Set(['accept', 'acceptWithAudio'])

export const subscribe: SubscribePort = {
  async ask(templateIds) {
    try {
      const answer: Readonly<Record<string, unknown>> = {
        ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })),
      }
      return templateIds.filter((id) => YES.has(String(answer[id])))
    } catch {
      return []
    }
  },
}
