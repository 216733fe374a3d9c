import type * as z from 'zod'
import { isPlainInput } from './plainInput'
import { type Refusal, refuse } from './refuse'

export type Parsed = { readonly input: unknown } | { readonly refusal: Refusal<'BAD_INPUT'> }

/** Strict: an unknown field is refused. The refusal names the field, if it is one that the contract knows. */
export function parseInput(schema: z.ZodType, raw: unknown): Parsed {
  if (!isPlainInput(raw)) return { refusal: refuse('BAD_INPUT') }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { input: parsed.data }
  // Deeper path parts may be names that the caller made up.
  const field = parsed.error.issues[0]?.path[0]
  return { refusal: typeof field === 'string' ? refuse('BAD_INPUT', { field }) : refuse('BAD_INPUT') }
}
