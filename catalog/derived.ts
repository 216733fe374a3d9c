/** What is derived from the scale files: the light index for lists, and the notice of licences. */
import type { ScaleDefinition } from '@shared/domain/assessment/types'
import { type Need, resultWords } from './results/all'
import { scaleCatalog } from './scales/all'

/** One scale as a list shows it. */
export interface ScaleEntry {
  readonly id: string
  readonly version: number
  /** Our plain title. */
  readonly title: string
  readonly name: ScaleDefinition['name']
  readonly purpose: string
  readonly needs: readonly Need[]
  readonly minutes: number
  readonly items: number
  readonly ageMin: number | null
  readonly ageMax: number | null
  readonly recallText: string
  readonly recallDays: number | null
  readonly retestDays: number | null
  /** May its wording be shown: `no` means that the operator has to import it first. */
  readonly switch: 'yes' | 'conditional' | 'no'
  readonly mode: ScaleDefinition['admin']['mode']
  /** Author and year, or the credit that the licence asks for. */
  readonly source: string
}

/** The newest version of each scale, by id. */
export function newestScales(): readonly ScaleDefinition[] {
  return [...new Map(scaleCatalog.map((scale) => [scale.id, scale])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

function entryOf(scale: ScaleDefinition): ScaleEntry {
  const words = resultWords[scale.id]
  if (!words) throw new Error(`scale ${scale.id} has no words in catalog/results`)
  return {
    id: scale.id,
    version: scale.version,
    title: words.title,
    name: scale.name,
    purpose: words.purpose,
    needs: words.needs,
    minutes: scale.admin.minutes,
    items: scale.item_count,
    ageMin: scale.population.age_min,
    ageMax: scale.population.age_max,
    recallText: scale.recall.text,
    recallDays: scale.recall.days,
    retestDays: scale.retest.min_days,
    switch: scale.licence.ship_wording,
    mode: scale.admin.mode,
    source: sourceOf(scale),
  }
}

/** One short line for a list. The full credit that a licence asks for is on the scale's own pages. */
function sourceOf({ authors, year, licence: { attribution } }: ScaleDefinition): string {
  const made = `${authors} ${year}`
  return attribution && attribution.length <= made.length ? attribution : made
}

export const scaleIndex = (): readonly ScaleEntry[] => newestScales().map(entryOf)

const shipping = {
  yes: 'on',
  conditional: 'item text included; off until the operator signs it off (SDS and SAS: on)',
  no: 'item text not included',
} as const

/** A star in a path would set the rest of the line in italics. */
const plain = (text: string): string => text.replace(/\*/g, '\\*')

function noticeOf(scale: ScaleDefinition): string {
  const { licence } = scale
  return [
    `## ${scale.name.abbr} ${scale.name.zh} (${scale.name.en})`,
    '',
    `- File: \`catalog/scales/${scale.id}/v${scale.version}.json\``,
    `- Status: ${licence.status}; ${shipping[licence.ship_wording]}`,
    `- Holder: ${licence.holder ?? 'not known'}`,
    `- Terms: ${licence.terms}`,
    `- Attribution: ${licence.attribution ?? 'none stated'}`,
    `- Citation: ${scale.citation}`,
    `- Evidence: ${plain(licence.evidence.join('; '))}`,
    '',
  ].join('\n')
}

const conditional = (): readonly string[] =>
  newestScales()
    .filter(({ licence }) => licence.ship_wording === 'conditional')
    .map(({ name }) => name.abbr)

export const noticeText = (): string =>
  [
    '# Licences of the scales',
    '',
    'The code of this project is under the MIT licence. Each scale keeps its own; this page is made from the scale',
    'files by `npm run catalog`. "From memory" marks what was not opened while the catalogue was written.',
    '',
    'For the operator to sign off before going live (permission not confirmed, or wording from few sources):',
    `${conditional().join(', ')}. SDS and SAS are on meanwhile; the others are off until the region file names them.`,
    '',
    ...newestScales().map(noticeOf),
  ].join('\n')
