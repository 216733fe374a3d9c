import { isMinor } from '@shared/domain/assessment/minor'
import { newCode } from '../../cloud/ids'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addCode } from './codeRepo'

/** Long enough to hand a phone across a table or to read a code out, too short to be passed around. */
const VALID_MS = 30 * 60_000

export const invite: Handler<'guardian.invite'> = async (_input, { person, region, at, digest }) => {
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  if (!isMinor(person.birthMonth, at)) return refuse('OUT_OF_AGE')
  const code = newCode()
  const expiresAt = at + VALID_MS
  const _id = digest('guardian', code)
  await addCode({ _id, region, childId: person._id, expiresAt, usedFor: null }, at)
  return { code, expiresAt }
}
