import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { jpeg } from './jpeg'

const placeOf = ({ local }: TestCloud, fileId: string): string =>
  path.join(local.dataDir, 'files', fileId.slice(fileId.search(/(letters|articles|courses)\//)))

/** Puts a file where a phone puts a picture; returns its id. */
export function uploaded(
  cloud: TestCloud,
  bytes: Buffer = jpeg(),
  folder = 'letters',
  ending = 'jpg',
): string {
  const fileId = `cloud://local.local/${folder}/${newKey()}.${ending}`
  const place = placeOf(cloud, fileId)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, bytes)
  return fileId
}

export const isStored = (cloud: TestCloud, fileId: string): boolean => existsSync(placeOf(cloud, fileId))

/** A picture that may go with a letter of this citizen. */
export async function addedPicture(cloud: TestCloud, openid: string) {
  const fileId = uploaded(cloud)
  const { pictureId } = dataOf(await cloud.call(openid, 'letter.addPicture', { fileId }))
  return { fileId, pictureId }
}
