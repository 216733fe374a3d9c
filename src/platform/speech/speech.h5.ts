import type { SpeechPort } from './speech.port'

/** A Chinese voice of this machine; a voice that works through a server is none. */
function localVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  return window.speechSynthesis.getVoices().find((voice) => voice.localService && /^zh/i.test(voice.lang))
}

export const speech: SpeechPort = {
  available: () => localVoice() !== undefined,
  speak(text) {
    const voice = localVoice()
    if (!voice) return Promise.resolve()
    window.speechSynthesis.cancel()
    return new Promise((resolve) => {
      const spoken = new SpeechSynthesisUtterance(text)
      spoken.voice = voice
      spoken.lang = voice.lang
      spoken.onend = () => resolve()
      spoken.onerror = () => resolve()
      window.speechSynthesis.speak(spoken)
    })
  },
  stop() {
    if ('speechSynthesis' in window) window.speechSynthesis.cancel()
  },
}
