/** Mobile, area code with number, 400, a bare local number, and the short lines that anybody may call. */
const forms = [
  /1[3-9]\d[- ]?\d{4}[- ]?\d{4}/,
  /0\d{2,3}[- ]?\d{7,8}/,
  /400[- ]?\d{3}[- ]?\d{4}/,
  /[2-8]\d{6,7}/,
  /12356|12355|12345|96\d{3}|110|119|120/,
]
/** No digit stands before or after it. Without a lookbehind: phones of some years ago refuse the whole file for one. */
const NUMBER = new RegExp(`(?:^|[^\\d-])(${forms.map(({ source }) => source).join('|')})(?![\\d-])`)

/** The first telephone number in what somebody wrote, digits only, or null. A date or an hour is none. */
export function phoneIn(line: string): string | null {
  const found = NUMBER.exec(line)?.[1]
  return found === undefined || /^20\d{6}$/.test(found) ? null : found.replace(/\D/g, '')
}
