import { articleText } from './articleText'
import { dataOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { newStaff } from './letters'

/** What the clock does once a night. */
export const nightly = (cloud: TestCloud): Promise<unknown> =>
  cloud.local.invoke('timer', { Type: 'Timer', TriggerName: 'nightly' }, { source: 'wx_trigger' })

/** The articles that come with the service; names one of them. */
export async function plantedArticle(cloud: TestCloud): Promise<string> {
  await nightly(cloud)
  return 'awake-at-four'
}

/** Keeps a text as a new article on the desk; its id there. */
export async function savedWork(cloud: TestCloud, editor: string, source: string): Promise<string> {
  const input = { workId: null, base: 0, source }
  return dataOf(await cloud.call(editor, 'staff.content.save', input, { key: newKey() })).work.id
}

let made = 0

/** An article that waits for a second person, and a draft, by an editor whom nobody else knows. */
export async function worksOnDesk(cloud: TestCloud): Promise<{ askedWork: string; draftWork: string }> {
  made += 1
  const editor = await newStaff(cloud, 'editor')
  const askedWork = await savedWork(cloud, editor, articleText(`asked-${made}`, { healthClaim: true }))
  const asked = { workId: askedWork, version: 1, publishAt: null }
  dataOf(await cloud.call(editor, 'staff.content.submit', asked, { key: newKey() }))
  return { askedWork, draftWork: await savedWork(cloud, editor, articleText(`draft-${made}`)) }
}
