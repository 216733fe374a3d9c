import type { PrivacyPort } from './privacy.port'

interface WechatPrivacy {
  onNeedPrivacyAuthorization?(
    listener: (resolve: (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void) => void,
  ): void
  openPrivacyContract?(options: { fail?: () => void }): void
}
declare const wx: WechatPrivacy

export const privacy: PrivacyPort = {
  onAsk(ask) {
    wx.onNeedPrivacyAuthorization?.((resolve) =>
      ask((given) =>
        resolve(given.agreed ? { event: 'agree', buttonId: given.buttonId } : { event: 'disagree' }),
      ),
    )
  },
  openContract() {
    wx.openPrivacyContract?.({})
  },
}
