/** How far a statement was checked: see catalog/README.md. */
export type Verified = string

export interface ScaleName {
  readonly zh: string
  readonly en: string
  readonly abbr: string
}

export interface OptionDefinition {
  readonly value: number
  /** Null when the label is not licensed or not verified. */
  readonly label: string | null
}

export interface ItemDefinition {
  readonly no: number
  /** Null when the wording is not licensed: "需导入授权文本". */
  readonly text: string | null
  readonly reverse: boolean
  readonly critical: boolean
  /** Name of an option set. */
  readonly options: string
}

export type Items = 'all' | readonly number[]

export type MetricDefinition = {
  readonly id: string
  readonly text?: string
  readonly min?: number
  readonly max?: number
} & (
  | { readonly kind: 'sum'; readonly items: Items; readonly multiplier?: number }
  | { readonly kind: 'mean'; readonly items: Items }
  | { readonly kind: 'count_ge' | 'count_le'; readonly items: Items; readonly value: number }
  | { readonly kind: 'any_le'; readonly items?: Items; readonly value: number }
  | { readonly kind: 'ratio'; readonly of: string; readonly den: number }
  | {
      readonly kind: 'linear_int'
      readonly of: string
      readonly num: number
      readonly den: number
      readonly round: 'floor' | 'half_up'
    }
  | { readonly kind: 'custom'; readonly name: string }
)

export interface Band {
  readonly min: number
  readonly max: number
  readonly level: string
  readonly label: string
}

export type Comparison = '>' | '>=' | '<' | '<=' | '=='

export interface BandSet {
  readonly id: string
  /** `any`: positive when any rule holds. `custom`: decided by the scale's own rule. Absent: by `bands`. */
  readonly kind?: 'any' | 'custom'
  readonly metric?: string
  readonly primary: boolean
  readonly norm: string
  readonly source?: readonly string[]
  readonly verified: Verified
  readonly note?: string | null
  readonly bands?: readonly Band[]
  readonly rules?: readonly (readonly [metric: string, op: Comparison, value: number])[]
  readonly levels?: readonly [negative: string, positive: string]
  readonly labels?: readonly [negative: string, positive: string]
}

/** When an answer code asks for the help card. */
export interface SafetyRule {
  readonly item: number
  readonly op: Comparison
  readonly value: number
  readonly level: string
}

export interface CriticalItem extends SafetyRule {
  /** For staff, never for display. */
  readonly reason: string
  readonly basis: string
}

export interface SubscaleThreshold {
  readonly metric: string
  readonly op: Comparison
  readonly value: number
  readonly meaning: string
}

export interface ValidityRule {
  readonly metric?: string
  readonly op?: Comparison
  readonly value?: number
  readonly action?: string
  readonly text?: string
}

export interface Scoring {
  readonly item_min?: number
  readonly item_max?: number
  readonly reverse_rule?: string | null
  readonly metrics: readonly MetricDefinition[]
  readonly custom?: 'psqi' | 'ssrs' | 'mdq'
}

/** What scoring needs; a phone form and a full definition both fit. */
export interface ScorableScale {
  readonly id: string
  readonly version: number
  readonly option_sets: Readonly<Record<string, readonly OptionDefinition[]>>
  readonly items: readonly ItemDefinition[]
  readonly scoring: Scoring
  readonly band_sets: readonly BandSet[]
  readonly critical_items: readonly SafetyRule[]
  readonly subscale_thresholds: readonly SubscaleThreshold[]
  readonly validity: readonly ValidityRule[]
}

/** Answer codes by item number ("1" … "90"), or by question key for the questionnaires with named questions. */
export type AnswerMap = Readonly<Record<string, number | string | readonly number[]>>

export interface Score {
  readonly metrics: Readonly<Record<string, number>>
  readonly bands: Readonly<Record<string, string>>
  /** Item numbers of the safety items that were answered positively. */
  readonly critical: readonly number[]
  readonly highSubscales: readonly string[]
  /** False when a validity rule of the scale says that the sheet should be taken again. */
  readonly valid: boolean
}

/** Why a sheet cannot be scored. `where` names the item or question, never an answer. */
export interface SheetFault {
  readonly code: 'missing' | 'unknown_item' | 'wrong_code' | 'impossible'
  readonly where: string
}

export type Scored =
  | { readonly ok: true; readonly score: Score }
  | { readonly ok: false; readonly error: SheetFault }

/** A published scale file: what scoring needs, and where every statement comes from. Format: catalog/README.md. */
export interface ScaleDefinition extends ScorableScale {
  readonly schema_version: string
  readonly name: ScaleName
  readonly authors: string
  readonly year: number
  readonly citation: string
  readonly licence: {
    readonly status: string
    /** `yes`: on. `conditional`: off until the operator signs. `no`: item text is withheld. */
    readonly ship_wording: 'yes' | 'conditional' | 'no'
    readonly holder: string | null
    readonly terms: string
    readonly evidence: readonly string[]
    readonly attribution: string | null
  }
  readonly population: {
    readonly text: string
    readonly age_min: number | null
    readonly age_max: number | null
    readonly note?: string | null
  }
  readonly recall: { readonly text: string; readonly days: number | null }
  readonly instruction: string | null
  /** `professional` and `clinical` are not for open self-test. */
  readonly admin: {
    readonly mode: 'self' | 'self_or_read_aloud' | 'self_group' | 'professional' | 'clinical'
    readonly minutes: number
  }
  readonly higher_is: 'worse' | 'better'
  readonly critical_items: readonly CriticalItem[]
  readonly cutoffs: readonly {
    readonly metric: string
    readonly op: Comparison
    readonly value: number
    readonly meaning: string
  }[]
  readonly missing: {
    readonly rule: 'all_required'
    readonly text: string
    readonly published_allowance: string
    readonly published_verified: Verified
  }
  /** `min_days` is null where taking it again makes no sense. */
  readonly retest: { readonly min_days: number | null; readonly basis: string }
  readonly verified: { readonly wording: Verified; readonly scoring: Verified; readonly cutoffs: Verified }
  readonly sources: readonly { readonly id: string; readonly ref: string }[]
  readonly cross_check: readonly string[]
  readonly disagreements: readonly string[]
  readonly warnings: readonly string[]
  readonly item_count: number
}
