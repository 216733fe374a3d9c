import { db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'
import type { ParsedInput } from '../../kernel/registry'

/** What happened, never a level. */
interface SafetyEventDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly source: 'scale_item'
  readonly scale: string
  readonly version: number
  /** Sealed JSON of item number and answer code. */
  readonly said: string
  /** The phone's claim. */
  readonly happenedAt: number
  readonly storedAt: number
  /** `open` until a person on duty has acknowledged it. */
  readonly state: 'open'
}

const events = db.collection<SafetyEventDocument>('safety_events')

/** Stores once per effect id; returns when it was stored, also to a repeat. */
export async function storeEvent(
  context: ActionContext,
  input: ParsedInput<'safety.report'>,
): Promise<number> {
  const { effectId, region, person, sealer, at } = context
  const place = { collection: 'safety_events', id: effectId, field: 'said' }
  const document: SafetyEventDocument = {
    _id: effectId,
    region,
    personId: person._id,
    source: input.source,
    scale: input.scale,
    version: input.version,
    said: sealer.seal(JSON.stringify({ item: input.item, code: input.code }), place),
    happenedAt: input.happenedAt,
    storedAt: at,
    state: 'open',
  }
  if (await events.insert(document)) return at
  return (await events.get(effectId))?.storedAt ?? at
}
