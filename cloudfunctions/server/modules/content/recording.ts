import { addressesOf } from '../../cloud/files'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'

export const recording: Handler<'content.recording'> = async ({ fileId }) => {
  const address = (await addressesOf([fileId])).get(fileId)
  return address ? { address } : refuse('NOT_FOUND')
}
