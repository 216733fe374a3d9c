import { within } from './patience'
import { sdk } from './sdk'

const PATIENCE_MS = 8000
/** How long an address that was handed out works, in seconds. */
const ADDRESS_SECONDS = 600

/** What is stored under a file id; null when nothing is, or it does not come in time. Never throws. */
export const readFile = (fileID: string): Promise<Buffer | null> =>
  within(PATIENCE_MS, download(fileID), null)

async function download(fileID: string): Promise<Buffer | null> {
  try {
    const { fileContent } = await sdk().downloadFile({ fileID })
    return Buffer.isBuffer(fileContent) ? fileContent : null
  } catch {
    return null
  }
}

/** Addresses for ten minutes by file id, without those that have no file. Throws when the platform fails. */
export async function addressesOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map()
  const fileList = fileIds.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS }))
  // The typings know only plain ids, and answer nothing.
  const answer: unknown = await sdk().getTempFileURL({ fileList: fileList as never })
  const { fileList: found } = answer as { fileList: readonly { fileID: string; tempFileURL?: string }[] }
  return new Map(
    found.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
  )
}

/** The same in the order of the ids. */
export async function temporaryAddresses(fileIds: readonly string[]): Promise<string[]> {
  const found = await addressesOf(fileIds)
  return fileIds.flatMap((fileId) => found.get(fileId) ?? [])
}

/** Removes files; one that is not there is removed. Throws when the platform fails. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await sdk().deleteFile({ fileList: [...fileIds] })
}
