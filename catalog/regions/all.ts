/** The places that this build can serve. An operator adds a file here; the presets are examples. */
import type { PagingRules } from '@shared/domain/crisis/paging'
import miyi from './miyi.json'
import taizhou from './taizhou.json'
import wuhu from './wuhu.json'

/** `verifiedOn` is null until the operator has confirmed number and hours: such a line is never shown as fact. */
export interface RegionHotline {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly hours: string
  readonly verifiedOn: string | null
}

export interface RegionInstitution {
  readonly id: string
  readonly name: string
  readonly kind: 'hospital' | 'school' | 'community'
  readonly verifiedOn: string | null
}

/** Times of day in Asia/Shanghai, `HH:MM`. */
export interface Period {
  readonly start: string
  readonly end: string
}

export interface Region {
  readonly id: string
  readonly name: string
  readonly kind: 'city' | 'county'
  readonly brand: string
  /** Who answers for personal information here; `confirmedOn` is null while it is a placeholder. */
  readonly operator: { readonly name: string; readonly contact: string; readonly confirmedOn: string | null }
  /** Both at least 4.5:1 on white. */
  readonly colours: { readonly primary: string; readonly accent: string }
  readonly hotlines: readonly RegionHotline[]
  readonly institutions: readonly RegionInstitution[]
  readonly serviceHours: {
    readonly days: 'workdays'
    readonly periods: readonly Period[]
    readonly lunch: Period
    /** Dates with hours of their own, `YYYY-MM-DD`; an empty list is closed. */
    readonly specialDays?: Readonly<Record<string, readonly Period[]>>
  }
  /** Within how many working minutes a letter is answered. */
  readonly promiseMinutes: number
  /** An answered letter in which nobody has said anything for so many days is put away; its writer is told two days before. */
  readonly quietDays: number
  /** When the next ones are called while nobody has acknowledged that somebody may be in danger. */
  readonly crisis: PagingRules
  /** How many in a hundred closed threads a supervisor reads. */
  readonly supervision: { readonly samplePercent: number }
  /** How a minor is identified where the law asks for it; the operator chooses. */
  readonly minorIdentity: 'off' | 'guardian' | 'real_name'
  readonly scales: {
    /** Conditional scales that the operator has signed off. */
    readonly on: readonly string[]
    /** Scales that are switched off here, whatever their licence. */
    readonly off: readonly string[]
  }
  readonly retention: { readonly draftHours: number; readonly resultsDays: number }
}

/** The JSON is checked against the type by the sweep test; TypeScript widens its literals. */
export const regions = [taizhou, miyi, wuhu] as unknown as readonly Region[]
