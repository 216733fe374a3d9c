import type { Fault } from './types'

/** Control characters, characters without a width, marks that turn the direction round, and halves of a character. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u

/** In the order in which they are looked for: an image is also a link, and a picture in HTML is HTML. */
const refused: readonly (readonly [Fault, RegExp])[] = [
  ['hiddenCharacter', HIDDEN],
  ['html', /<|&#|&[a-z]{2,8};/i],
  ['image', /!\[/],
  ['address', /https?:|www\.|\/\/|javascript:|data:/i],
  ['markup', /\*\*|__|~~|`|\\/],
]

/** What a line of plain text must not hold; null when it holds none of it. */
export function faultOf(text: string): Fault | null {
  return refused.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
