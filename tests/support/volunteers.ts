import { dataOf, personIdOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { sendLetter } from './letters'

/** A draft of somebody who is learning. */
export const draftText = '谢谢你写来。睡不好的时候，先不急着睡着。'

/** A volunteer that nobody can take for a real one. */
export const exampleVolunteer = { name: '示例志愿者 01', trainedOn: '2026-10-01' }

/** A letter that this volunteer has; letters from before are given back, so that the limit is not met. */
export async function takenLetter(cloud: TestCloud, writer: string, author: string): Promise<string> {
  await cloud.local.store.update(
    'threads',
    { region: 'taizhou', volunteerId: personIdOf(cloud, author) },
    { $set: { volunteerId: null, draftId: null } },
    { multi: true },
  )
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(author, 'staff.volunteer.take', { threadId: id }))
  return id
}

/** Writes a draft for a letter that this volunteer has; returns it. */
export const writeDraft = async (cloud: TestCloud, author: string, threadId: string, text = draftText) =>
  dataOf(await cloud.call(author, 'staff.volunteer.write', { threadId, text }, { key: newKey() })).draft
