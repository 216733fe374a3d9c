import type { Dialogue } from '@catalog/dialogue/dialogue'
import home from '@catalog/dialogue/home-v2.json'

/** The guide's talk on the first tab. A sweep walks every path of it. */
export const homeDialogue = home as Dialogue
