import { dataOf, personIdOf } from './citizen'
import type { TestCloud } from './cloud'
import { answeredLetter } from './letters'

/** A letter that this expert answered and closed, drawn for a supervisor to read, whatever the lot said. */
export async function drawnLetter(cloud: TestCloud, writer: string, expert: string): Promise<string> {
  const { id } = await answeredLetter(cloud, writer, expert)
  dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
  await draw(cloud, id, expert)
  return id
}

/** Puts a closed thread among the drawn ones. */
export async function draw(cloud: TestCloud, id: string, expert: string): Promise<void> {
  if (cloud.local.store.find('samples', { _id: id }).length > 0) return
  const expertId = personIdOf(cloud, expert)
  const drawn = { _id: id, region: 'taizhou', topic: 'sleep', expertId, closedBy: expertId }
  const waiting = { state: 'waiting', reviewedBy: null, reviewedAt: null, form: '' }
  await cloud.local.store.insert('samples', [{ ...drawn, ...waiting, closedAt: cloud.local.clock.now() }])
}

/** What a supervisor found. */
export const exampleReview = { inTime: true, safe: true, clear: false, remark: '第二句可以短一些。' }
