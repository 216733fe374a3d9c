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

/** A whole text of an article, as an editor writes it. */
export const articleText = (
  id: string,
  { healthClaim = false, reviewedOn = '2026-09-18', body = '把想说的话写在纸上，慢慢写。' } = {},
): string =>
  [
    '---',
    `id: ${id}`,
    'title: 写下来的用处',
    'summary: 心里乱的时候，写几行字能让事情有个样子。',
    'topic: emotion',
    'tags: [书写]',
    'audience: [adults]',
    'authorRole: 示例医院 临床心理科（示例）',
    `reviewedOn: ${reviewedOn}`,
    'minutes: 2',
    `healthClaim: ${healthClaim}`,
    'sources:',
    '  - "示例来源 2026."',
    'related:',
    '  exercise: mood-diary',
    '---',
    '',
    body,
    '',
    '!today',
    '- 写三行今天的事。',
    '',
  ].join('\n')

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
