import type { SpeechPort } from './speech.port'

/** The platform reads aloud only through a cloud plugin of a third party, so here nothing is offered. */
export const speech: SpeechPort = {
  available: () => false,
  speak: async () => {},
  stop() {},
}
