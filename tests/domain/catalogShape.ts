import type { ScaleDefinition } from '@shared/domain/assessment/types'
import * as z from 'zod'
import type { Battery } from '../../catalog/batteries/all'
import type { Region } from '../../catalog/regions/all'
import { type BandWords, needs, type ResultWords } from '../../catalog/results/all'

/** The exact shape of the catalogue's files: no field too few, none that the format does not know. */

const text = z.string().min(1)
const whole = z.int()
const texts = z.array(text)
const comparison = z.enum(['>', '>=', '<', '<=', '=='])
const itemNumbers = z.array(whole).min(1)
const items = z.union([z.literal('all'), itemNumbers])
const named = { id: text, text: text.optional(), min: whole.optional(), max: whole.optional() }

const metric = z.discriminatedUnion('kind', [
  z.strictObject({ ...named, kind: z.literal('sum'), items, multiplier: whole.optional() }),
  z.strictObject({ ...named, kind: z.literal('mean'), items }),
  z.strictObject({ ...named, kind: z.enum(['count_ge', 'count_le']), items, value: whole }),
  z.strictObject({ ...named, kind: z.literal('any_le'), items: items.optional(), value: whole }),
  z.strictObject({ ...named, kind: z.literal('ratio'), of: text, den: whole }),
  z.strictObject({
    ...named,
    kind: z.literal('linear_int'),
    of: text,
    num: whole,
    den: whole,
    round: z.enum(['floor', 'half_up']),
  }),
  z.strictObject({ ...named, kind: z.literal('custom'), name: text }),
])

const bandSet = z.strictObject({
  id: text,
  kind: z.enum(['any', 'custom']).optional(),
  metric: text.optional(),
  primary: z.boolean(),
  norm: text,
  source: texts.optional(),
  verified: text,
  note: text.nullable().optional(),
  bands: z.array(z.strictObject({ min: z.number(), max: z.number(), level: text, label: text })).optional(),
  rules: z.array(z.tuple([text, comparison, z.number()])).optional(),
  levels: z.tuple([text, text]).optional(),
  labels: z.tuple([text, text]).optional(),
})

export const scaleShape: z.ZodType<ScaleDefinition> = z.strictObject({
  schema_version: z.literal('1.0'),
  id: text,
  version: whole,
  name: z.strictObject({ zh: text, en: text, abbr: text }),
  authors: text,
  year: whole,
  citation: text,
  licence: z.strictObject({
    status: text,
    ship_wording: z.enum(['yes', 'conditional', 'no']),
    holder: text,
    terms: text,
    evidence: texts,
    attribution: text.nullable(),
  }),
  population: z.strictObject({
    text,
    age_min: whole.nullable(),
    age_max: whole.nullable(),
    note: text.optional(),
  }),
  recall: z.strictObject({ text, days: whole.nullable() }),
  instruction: text.nullable(),
  instruction_verified: text.optional(),
  admin: z.strictObject({
    mode: z.enum(['self', 'self_or_read_aloud', 'self_group', 'professional', 'clinical']),
    minutes: whole,
  }),
  answers_schema: z.record(text, text).optional(),
  presentation: z
    .strictObject({ ascending_items: itemNumbers, descending_items: itemNumbers, note: text, verified: text })
    .optional(),
  option_sets: z.record(text, z.array(z.strictObject({ value: whole, label: text.nullable() }))),
  items: z.array(
    z.strictObject({
      no: whole,
      text: text.nullable(),
      reverse: z.boolean(),
      critical: z.boolean(),
      options: text,
      wording_check: z.strictObject({
        verified: text,
        agree: whole,
        of: whole,
        variants: texts.optional(),
        normalised_sha256_16: text.optional(),
      }),
    }),
  ),
  item_count: whole,
  item_notes: z.record(text, text).optional(),
  item_origin: text.optional(),
  higher_is: z.enum(['worse', 'better']),
  scoring: z.strictObject({
    item_min: whole.optional(),
    item_max: whole.optional(),
    reverse_rule: text.nullable().optional(),
    metrics: z.array(metric),
    custom: z.enum(['psqi', 'ssrs', 'mdq']).optional(),
    components: z.array(z.strictObject({ id: text, rule: text })).optional(),
    rules: texts.optional(),
    answers_are: text.optional(),
    alt_item_range: text.optional(),
  }),
  subscale_verified: text.optional(),
  band_sets: z.array(bandSet),
  cutoffs: z.array(
    z.strictObject({
      metric: text,
      op: comparison,
      value: z.number(),
      meaning: text,
      source: texts,
      verified: text,
    }),
  ),
  subscale_thresholds: z.array(
    z.strictObject({ metric: text, op: comparison, value: z.number(), meaning: text }),
  ),
  critical_items: z.array(
    z.strictObject({
      item: whole,
      op: comparison,
      value: whole,
      level: z.enum(['urgent', 'attention']),
      reason: text,
      basis: text,
    }),
  ),
  validity: z.array(
    z.strictObject({
      metric: text.optional(),
      op: comparison.optional(),
      value: whole.optional(),
      action: text.optional(),
      text: text.optional(),
      source: texts.optional(),
    }),
  ),
  missing: z.strictObject({
    rule: z.literal('all_required'),
    text,
    published_allowance: text,
    published_verified: text,
  }),
  retest: z.strictObject({ min_days: whole.nullable(), basis: text }),
  verified: z.strictObject({ wording: text, scoring: text, cutoffs: text }),
  sources: z.array(z.strictObject({ id: text, ref: text })),
  cross_check: texts,
  disagreements: texts,
  warnings: texts,
})

const step = z.union([
  z.enum(['retest', 'help-card', 'hospital-visit']),
  z.templateLiteral(['scale:', z.string()]),
])
const lines = { mean: text, cannot: text, next: text, steps: z.array(step) }

export const genericShape: z.ZodType<BandWords> = z.strictObject(lines)

export const wordsShape: z.ZodType<ResultWords> = z.strictObject({
  scale: text,
  title: text,
  purpose: text,
  needs: z.array(z.enum(needs)),
  readings: z.record(
    text,
    z.strictObject({
      name: text.nullable(),
      bands: z.record(
        text,
        z.union([
          z.strictObject({ label: text, ...lines }),
          z.strictObject({ label: text, as: z.enum(['low', 'some', 'high', 'unbanded']) }),
        ]),
      ),
    }),
  ),
  factors: z.array(z.strictObject({ metric: text, name: text })),
  factorsNote: text.nullable(),
})

export const batteryShape: z.ZodType<Battery> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,24}$/),
  version: whole,
  name: text,
  purpose: text,
  ageMin: whole.nullable(),
  ageMax: whole.nullable(),
  scales: texts,
  minutes: whole,
})

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const period = z.strictObject({ start: text, end: text })

export const regionShape: z.ZodType<Region> = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['city', 'county']),
  brand: text,
  operator: z.strictObject({ name: text, contact: text, confirmedOn: date.nullable() }),
  colours: z.strictObject({ primary: text, accent: text }),
  hotlines: z.array(
    z.strictObject({
      id: text,
      name: text,
      number: z.string(),
      hours: z.string(),
      verifiedOn: date.nullable(),
    }),
  ),
  institutions: z.array(
    z.strictObject({
      id: text,
      name: text,
      kind: z.enum(['hospital', 'school', 'community']),
      verifiedOn: date.nullable(),
    }),
  ),
  serviceHours: z.strictObject({ days: z.literal('workdays'), periods: z.array(period), lunch: period }),
  promiseMinutes: whole,
  crisis: z.strictObject({
    nextAfterMinutes: whole,
    leadAfterMinutes: whole,
    everybodyAfterMinutes: whole,
    againEveryMinutes: whole,
  }),
  quietDays: z.int().min(3).max(60),
  supervision: z.strictObject({ samplePercent: z.number().min(0).max(100) }),
  minorIdentity: z.enum(['off', 'guardian', 'real_name']),
  scales: z.strictObject({ on: texts, off: texts }),
  retention: z.strictObject({ draftHours: whole, resultsDays: whole }),
})
