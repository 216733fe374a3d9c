import type { ConsentScope } from '@shared/contracts/action'
import results from '../../../catalog/consents/results-v1.json'
import { sha256 } from '../cloud/digest'

export interface ConsentText {
  readonly scope: string
  readonly version: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** The text in force of each purpose. A purpose without a text cannot be consented to. */
const current: Partial<Record<ConsentScope, ConsentText>> = { results }

export const consentText = (scope: ConsentScope): ConsentText | null => current[scope] ?? null

/** The digest that a consent record carries: of title and paragraphs, a line each. */
export const digestOfText = ({ title, paragraphs }: ConsentText): string =>
  sha256([title, ...paragraphs].join('\n'))
