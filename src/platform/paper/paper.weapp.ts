import type { PaperPort } from './paper.port'

/** WeChat has no printer. */
export const paper: PaperPort = {
  available: () => false,
  print: async () => {},
}
