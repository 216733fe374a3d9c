/** The part of JSON Schema that our contracts use. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
}

/** What is compared of one contract row. */
export interface RowShape {
  readonly host: string
  readonly audience: readonly string[]
  readonly consent: string | null
  readonly idempotency: string
  readonly errors: readonly string[]
  readonly input: Schema
  readonly output: Schema
}

type Shapes = Readonly<Record<string, RowShape>>

/**
 * Phones lag behind the cloud for days, so a contract may only grow. Lists everything in `after` that would
 * break a phone built against `before`: an action gone, an input that is no longer taken, an output that a
 * phone relies on and no longer gets. Empty when all is well.
 */
export function narrowings(before: Shapes, after: Shapes): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const fresh = after[name]
    return fresh ? rowNarrowings(name, old, fresh) : [`${name}: removed`]
  })
}

function rowNarrowings(name: string, old: RowShape, fresh: RowShape): string[] {
  const found: string[] = []
  if (fresh.host !== old.host) found.push(`${name}: moved to another function`)
  for (const role of old.audience)
    if (!fresh.audience.includes(role)) found.push(`${name}: ${role} may no longer call it`)
  if (fresh.consent && fresh.consent !== old.consent)
    found.push(`${name}: asks for a consent that it did not`)
  if (fresh.idempotency === 'required' && old.idempotency === 'none') found.push(`${name}: asks for a key`)
  return [
    ...found,
    ...uncovered(old.input, fresh.input, `${name} input`, 'input'),
    ...uncovered(fresh.output, old.output, `${name} output`, 'output'),
  ]
}

/** `input`: nothing may be lost. `output`: more fields and more words of an enumeration are growth. */
type Side = 'input' | 'output'

/** Why something that is valid in `narrow` might not be valid in `wide`. */
function uncovered(narrow: Schema, wide: Schema, at: string, side: Side): string[] {
  const choices = choicesOf(wide)
  return choicesOf(narrow).flatMap((one) => {
    const tries = choices.map((choice) => uncoveredByOne(one, choice, at, side))
    return tries.some((found) => found.length === 0) ? [] : (tries[0] ?? [`${at}: nothing is left`])
  })
}

/** The members of a union, whichever of its two forms it has. */
function choicesOf(schema: Schema): readonly Schema[] {
  if (schema.anyOf) return schema.anyOf
  const { type } = schema
  if (typeof type !== 'object') return [schema]
  // Limits beside the list speak of texts, numbers and lists, never of null.
  return type.map((one) => (one === 'null' ? { type: one } : { ...schema, type: one }))
}

function uncoveredByOne(narrow: Schema, wide: Schema, at: string, side: Side): string[] {
  if (wide.type !== undefined && !sameType(narrow.type, wide.type)) return [`${at}: another type`]
  return [
    ...(side === 'input' ? lostValues(narrow, wide, at) : []),
    ...(wide.pattern !== undefined && wide.pattern !== narrow.pattern ? [`${at}: another pattern`] : []),
    ...tighterLimits(narrow, wide, at),
    ...(wide.items ? uncovered(narrow.items ?? {}, wide.items, `${at}[]`, side) : []),
    ...uncoveredProperties(narrow, wide, at, side),
  ]
}

const sameType = (narrow: Schema['type'], wide: Schema['type']): boolean =>
  narrow === wide || (narrow === 'integer' && wide === 'number')

function lostValues(narrow: Schema, wide: Schema, at: string): string[] {
  const accepted = valuesOf(wide)
  if (!accepted) return []
  const offered = valuesOf(narrow)
  if (!offered) return [`${at}: only some values are left`]
  return offered.filter((value) => !accepted.includes(value)).map((value) => `${at}: ${value} is gone`)
}

const valuesOf = (schema: Schema): readonly unknown[] | null =>
  schema.enum ?? ('const' in schema ? [schema.const] : null)

function tighterLimits(narrow: Schema, wide: Schema, at: string): string[] {
  const found: string[] = []
  for (const low of ['minimum', 'minLength', 'minItems'] as const)
    if ((wide[low] ?? Number.NEGATIVE_INFINITY) > (narrow[low] ?? Number.NEGATIVE_INFINITY))
      found.push(`${at}: ${low} rose`)
  for (const high of ['maximum', 'maxLength', 'maxItems'] as const)
    if ((wide[high] ?? Number.POSITIVE_INFINITY) < (narrow[high] ?? Number.POSITIVE_INFINITY))
      found.push(`${at}: ${high} fell`)
  return found
}

function uncoveredProperties(narrow: Schema, wide: Schema, at: string, side: Side): string[] {
  const found: string[] = []
  for (const name of wide.required ?? [])
    if (!narrow.required?.includes(name)) found.push(`${at}.${name}: must be there now`)
  for (const [name, schema] of Object.entries(narrow.properties ?? {})) {
    const match = wide.properties?.[name]
    if (match) found.push(...uncovered(schema, match, `${at}.${name}`, side))
    else if (wide.additionalProperties === false && side === 'input')
      found.push(`${at}.${name}: no longer taken`)
  }
  if (typeof wide.additionalProperties === 'object')
    found.push(
      ...(typeof narrow.additionalProperties === 'object'
        ? uncovered(narrow.additionalProperties, wide.additionalProperties, `${at}.*`, side)
        : []),
    )
  if (wide.propertyNames)
    found.push(...uncovered(narrow.propertyNames ?? {}, wide.propertyNames, `${at} names`, side))
  return found
}
