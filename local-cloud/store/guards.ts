import { refused } from './errors'

/**
 * What MongoDB refuses and mingo does silently, and what the local cloud does not know: both fail loudly, so
 * that nothing passes here that would not pass on the platform.
 */

const queryOperators = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $and $or $nor $not $exists $type $mod $all $size $elemMatch $regex $options $expr $bitsAllClear $bitsAllSet $bitsAnyClear $bitsAnySet'.split(
    ' ',
  ),
)
const updateOperators = new Set(
  '$set $unset $inc $mul $min $max $rename $push $pull $pullAll $pop $addToSet $currentDate $setOnInsert $bit'.split(
    ' ',
  ),
)
const stages = new Set(
  '$match $group $sort $limit $skip $project $addFields $set $unset $unwind $lookup $count $sample $replaceRoot $replaceWith $bucket $bucketAuto $sortByCount $facet'.split(
    ' ',
  ),
)
const MAX_DEPTH = 40

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** Refuses Geo, $where, $text and every operator that is not known here, at any depth. */
export function guardQuery(query: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw refused('query is nested too deep')
  if (Array.isArray(query)) for (const part of query) guardQuery(part, depth + 1)
  if (!isPlain(query)) return
  for (const [name, value] of Object.entries(query)) {
    if (name === '$expr') continue
    if (name.startsWith('$') && !queryOperators.has(name)) throw refused(`unknown operator: ${name}`)
    guardQuery(value, depth + 1)
  }
}

export function guardStages(pipeline: readonly Record<string, unknown>[]): void {
  for (const stage of pipeline)
    for (const [name, value] of Object.entries(stage)) {
      if (!stages.has(name)) throw refused(`Unrecognized pipeline stage name: '${name}'`)
      if (name === '$match') guardQuery(value)
    }
}

/** Field names that MongoDB does not store. */
export function guardDocument(document: Readonly<Record<string, unknown>>, depth = 0): void {
  if (depth > MAX_DEPTH) throw refused('document is nested too deep')
  for (const [name, value] of Object.entries(document)) {
    if (name.startsWith('$'))
      throw refused(`The dollar ($) prefixed field '${name}' is not valid for storage.`)
    if (name === '__proto__') throw refused("The field '__proto__' is not valid for storage.")
    if (Array.isArray(value)) {
      for (const element of value) if (isPlain(element)) guardDocument(element, depth + 1)
    } else if (isPlain(value)) guardDocument(value, depth + 1)
  }
}

const at = (document: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    document,
  )

const arrayOperators = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])

function guardPath(document: unknown, path: string): void {
  const keys = path.split('.')
  for (let depth = 1; depth < keys.length; depth += 1) {
    const parent = at(document, keys.slice(0, depth))
    if (parent !== undefined && (parent === null || typeof parent !== 'object'))
      throw refused(
        `Cannot create field '${keys[depth]}' in element {${keys[depth - 1]}: ${JSON.stringify(parent)}}`,
      )
  }
}

function guardField(document: unknown, operator: string, path: string, argument: unknown): void {
  if (path.split('.').some((key) => key === '__proto__'))
    throw refused(`The field '${path}' is not valid for storage.`)
  if (path === '_id' && at(document, ['_id']) !== argument)
    throw refused("Performing an update on the path '_id' would modify the immutable field '_id'")
  const value = at(document, path.split('.'))
  if (operator === '$inc' || operator === '$mul') {
    if (typeof argument !== 'number')
      throw refused(`Cannot ${operator.slice(1)}rement with non-numeric argument: {${path}}`)
    if (value !== undefined && typeof value !== 'number')
      throw refused(
        `Cannot apply ${operator} to a value of non-numeric type. {${path}: ${JSON.stringify(value)}}`,
      )
  }
  if (arrayOperators.has(operator) && value !== undefined && !Array.isArray(value))
    throw refused(
      `The field '${path}' must be an array but is of type ${value === null ? 'null' : typeof value}`,
    )
  if (operator !== '$unset') guardPath(document, path)
}

/** Refuses an update that MongoDB would refuse on this document. */
export function guardUpdate(document: unknown, update: Readonly<Record<string, unknown>>): void {
  for (const [operator, fields] of Object.entries(update)) {
    if (!updateOperators.has(operator)) throw refused(`Unknown modifier: ${operator}`)
    if (!isPlain(fields))
      throw refused(`Modifiers operate on fields but we found another type for ${operator}`)
    for (const [path, argument] of Object.entries(fields)) guardField(document, operator, path, argument)
  }
}

/** Paths of $elemMatch with field conditions: on arrays of scalars mingo answers wrongly. */
export function elemMatchPaths(query: unknown, path = ''): string[] {
  if (Array.isArray(query)) return query.flatMap((part) => elemMatchPaths(part, path))
  if (!isPlain(query)) return []
  return Object.entries(query).flatMap(([name, value]) => {
    if (name === '$elemMatch') {
      const byField = isPlain(value) && Object.keys(value).some((key) => !key.startsWith('$'))
      return byField ? [path] : []
    }
    return elemMatchPaths(value, name.startsWith('$') ? path : path ? `${path}.${name}` : name)
  })
}

/** Refuses, on the document where it would go wrong. */
export function guardElemMatch(document: unknown, paths: readonly string[]): void {
  for (const path of paths) {
    const value = at(document, path.split('.'))
    if (Array.isArray(value) && value.some((element) => !isPlain(element)))
      throw refused(`[local-cloud] $elemMatch with fields on an array of scalars is not supported: ${path}`)
  }
}
