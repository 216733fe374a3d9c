const MAX_DEPTH = 12
/** Names that reach prototypes or operators when an object is copied into a query. */
const FORBIDDEN_KEY = /^(__proto__|constructor|prototype)$|^\$|\0/
const BROKEN_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * True when a value is plain data that may be looked at further: at most 12 levels deep, finite numbers, text
 * without NUL or half characters, no name that could work as an operator. Walks without recursion.
 */
export function isPlainInput(value: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH || !isPlainLeafOrBranch(next.value)) return false
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [name, child] of Object.entries(next.value)) {
      if (FORBIDDEN_KEY.test(name) || BROKEN_TEXT.test(name)) return false
      waiting.push({ value: child, depth: next.depth + 1 })
    }
  }
  return true
}

function isPlainLeafOrBranch(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return !BROKEN_TEXT.test(value)
    case 'number':
      return Number.isFinite(value)
    case 'boolean':
      return true
    case 'object': {
      if (value === null || Array.isArray(value)) return true
      const prototype: unknown = Object.getPrototypeOf(value)
      // The event may come from another realm, where Object.prototype is another object.
      return prototype === null || Object.getPrototypeOf(prototype) === null
    }
    default:
      return false
  }
}
