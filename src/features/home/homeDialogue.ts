import home from '@catalog/dialogue/home-v1.json'
import type { Dialogue } from './dialogue'

/** The guide's talk on the first tab. A test walks every path of it. */
export const homeDialogue = home as Dialogue
