const CODE_LENGTH = 12

/** What was typed or pasted, in the form of a one-time code: groups of four, capitals; null when it is none. */
export function codeOf(text: string): string | null {
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return plain.length === CODE_LENGTH ? (plain.match(/.{4}/g) ?? []).join('-') : null
}
