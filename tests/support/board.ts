import { dataOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { answeredLetter } from './letters'

/** Something for everybody to read, written anew. */
export const boardEntry = {
  question: '工作以后总是睡不好，怎么办？',
  answer: '先把起床的时间定下来，睡不着就起来坐一会儿，困了再躺下。',
}

/** An entry that the writer of an answered letter has been asked about. */
export async function askedEntry(cloud: TestCloud, writer: string, expert: string, text = boardEntry) {
  const { id: answered } = await answeredLetter(cloud, writer, expert)
  const input = { threadId: answered, topic: 'sleep', ...text } as const
  const { entryId } = dataOf(await cloud.call(expert, 'staff.board.draft', input, { key: newKey() }))
  const { entries } = dataOf(await cloud.call(writer, 'board.asked', { threadId: answered }))
  const entrySha256 = entries.find(({ id }) => id === entryId)?.textSha256 ?? ''
  return { answered, entry: entryId, entrySha256 }
}

/** An entry that everybody can read. */
export async function publishedEntry(cloud: TestCloud, writer: string, expert: string, text = boardEntry) {
  const asked = await askedEntry(cloud, writer, expert, text)
  const input = { entryId: asked.entry, granted: true, textSha256: asked.entrySha256 }
  dataOf(await cloud.call(writer, 'board.consent', input, { key: newKey() }))
  return asked
}
