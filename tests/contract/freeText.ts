import { parseInput } from '@server/kernel/parse'
import { type ActionName, contracts } from '@shared/contracts'
import * as z from 'zod'
import type { Node } from './fields'

/** Where a text stands in an input; `[]` is the one element of a list. */
export type TextPath = readonly string[]

/** Every place of a schema that holds a text of any kind. */
function textPaths(node: Node, path: TextPath = []): readonly TextPath[] {
  if (node.anyOf) return node.anyOf.flatMap((branch) => textPaths(branch, path))
  if (node.items) return textPaths(node.items, [...path, '[]'])
  const properties = Object.entries(node.properties ?? {})
  if (properties.length > 0) return properties.flatMap(([name, child]) => textPaths(child, [...path, name]))
  return node.type === 'string' ? [path] : []
}

/** A copy with this text at that place; what is missing on the way there is made. */
export function planted(value: unknown, path: TextPath, text: string): unknown {
  const [head, ...rest] = path
  if (head === undefined) return text
  if (head === '[]') {
    const [first, ...others] = Array.isArray(value) ? value : [undefined]
    return [planted(first, rest, text), ...others]
  }
  const object = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return { ...object, [head]: planted(object[head], rest, text) }
}

/** The fields of an action in which a person may write what they like: the contract takes `text` there. */
export function takes(action: ActionName, sample: object, text: string): readonly TextPath[] {
  const { input } = contracts[action]
  const shape = JSON.parse(JSON.stringify(z.toJSONSchema(input, { io: 'input' }))) as Node
  return textPaths(shape).filter((path) => 'input' in parseInput(input, planted(sample, path, text)))
}
