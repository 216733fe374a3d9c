import type { Fault } from './types'

/** Characters without a width, marks that turn the direction round, and halves of a character. */
const HIDDEN = /[\p{Cf}\p{Cs}]/u
/** Tabs, and what other programs leave behind where a line ends: they say nothing, and hide nothing. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu
/** The joiner between two emoji makes one picture of them; anywhere else it is hidden. */
const JOINED = /((?=\p{Emoji})\p{S}\ufe0f?)\u200d(?=(?=\p{Emoji})\p{S})/gu

/** In the order in which they are looked for: an image is also a link, and a picture in HTML is HTML. */
const refused: readonly (readonly [Fault, RegExp])[] = [
  ['html', /<|&#|&[a-z]{2,8};/i],
  ['image', /!\[/],
  ['address', /https?:|www\.|\/\/|javascript:|data:/i],
  ['markup', /\*\*|__|~~|`|\\/],
]

/** What a line of plain text must not hold; null when it holds none of it. */
export function faultOf(text: string): Fault | null {
  const seen = text.replace(JOINED, '$1')
  if (HIDDEN.test(seen)) return 'hiddenCharacter'
  // An address with a tab in it is still one.
  const spelt = seen.replace(CONTROL, '')
  return (
    refused.find(([, pattern]) => pattern.test(spelt))?.[0] ?? (spelt === seen ? null : 'controlCharacter')
  )
}
