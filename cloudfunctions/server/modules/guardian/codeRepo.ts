import { command, db } from '../../cloud/database'

/** `_id` is the HMAC of the code; the code itself is shown once and stored nowhere. */
export interface CodeDocument {
  readonly _id: string
  readonly region: string
  readonly childId: string
  readonly expiresAt: number
  /** The effect that used it, or null: one code is one consent, also when that is repeated after a crash. */
  readonly usedFor: string | null
}

const codes = db.collection<CodeDocument>('guardian_codes')

/** Stores a new code; whatever this child showed before is over. */
export async function addCode(code: CodeDocument, at: number): Promise<void> {
  const _ = command()
  await codes.update({ childId: code.childId, expiresAt: _.gt(at) }, { expiresAt: at })
  await codes.insert(code)
}

/** Of all who try one wins, and wins again for the same effect; nobody uses a code of their own. */
export async function takeCode(
  id: string,
  { region, personId, effectId, at }: { region: string; personId: string; effectId: string; at: number },
): Promise<CodeDocument | null> {
  const _ = command()
  const free = { _id: id, region, usedFor: null, expiresAt: _.gt(at), childId: _.neq(personId) }
  await codes.update(free, { usedFor: effectId })
  const found = await codes.get(id)
  return found?.usedFor === effectId ? found : null
}

/** Removes at most `limit` codes that are over; returns how many. */
export async function purgeCodes(before: number, limit: number): Promise<number> {
  const _ = command()
  const due = await codes.find(
    { expiresAt: _.lt(before) },
    { order: [['expiresAt', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : codes.remove({ _id: _.in(due.map(({ _id }) => _id)) })
}
