import type { Schema } from './compatibility'

/** Where something stands in an answer: `thread.promise.replyBy`, `messages[].text`. */
export type FieldPath = string

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** Every leaf of an answer; an empty list or object is a leaf of its own. */
export function fieldsOf(value: unknown, path = ''): readonly FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${path}[]`))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, child]) => fieldsOf(child, join(path, name)))
  return [path]
}

export type Node = Schema & {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly type?: unknown
}

/** Every leaf that a contract can give. */
export function declaredFields(node: Node, path = ''): readonly FieldPath[] {
  if (node.anyOf) {
    const branches = node.anyOf.filter(({ type }) => type !== 'null')
    return [...new Set(branches.flatMap((branch) => declaredFields(branch, path)))]
  }
  if (node.items) return declaredFields(node.items, `${path}[]`)
  const properties = Object.entries(node.properties ?? {})
  if (properties.length > 0)
    return properties.flatMap(([name, child]) => declaredFields(child, join(path, name)))
  return [path]
}
