import type { Output } from '@shared/contracts'
import { addressesOf } from '../../cloud/files'
import type { Handler } from '../../kernel/registry'
import { findMedia } from './mediaRepo'

/** A file by the name that a text has for it. */
export interface NamedFile {
  readonly id: string
  readonly fileId: string
}

/** Where these are to be had. When the platform does not say, the words are still to be read: none, then. */
export async function addressesFor(files: readonly NamedFile[]): Promise<Output<'content.article'>['media']> {
  const addresses = await addressesOf(files.map(({ fileId }) => fileId)).catch(
    () => new Map<string, string>(),
  )
  return files.flatMap(({ id, fileId }) => {
    const address = addresses.get(fileId)
    return address ? [{ id, address }] : []
  })
}

export const media: Handler<'staff.content.media'> = async ({ ids }, { region }) => {
  const found = await Promise.all([...new Set(ids)].map((id) => findMedia(region, id)))
  const files = found.flatMap((one) => (one ? [{ id: one._id, fileId: one.fileId }] : []))
  return { media: await addressesFor(files) }
}
