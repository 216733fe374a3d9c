import { contracts } from '@shared/contracts'
import type { ActionRow } from '@shared/contracts/action'
import * as z from 'zod'
import type { RowShape, Schema } from './compatibility'

function shapeOf(row: ActionRow): RowShape {
  return {
    host: row.host,
    audience: row.audience,
    consent: row.consent ?? null,
    idempotency: row.idempotency,
    errors: row.errors,
    input: z.toJSONSchema(row.input, { io: 'input' }) as Schema,
    output: z.toJSONSchema(row.output, { io: 'output' }) as Schema,
  }
}

/** Every contract row as plain data. */
export const currentShapes = (): Record<string, RowShape> =>
  Object.fromEntries(Object.entries(contracts).map(([name, row]) => [name, shapeOf(row)]))
