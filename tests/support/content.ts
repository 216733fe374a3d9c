import type { TestCloud } from './cloud'

/** What the clock does once a night. */
export const nightly = (cloud: TestCloud): Promise<unknown> =>
  cloud.local.invoke('timer', { Type: 'Timer', TriggerName: 'nightly' }, { source: 'wx_trigger' })

/** The articles that come with the service; names one of them. */
export async function plantedArticle(cloud: TestCloud): Promise<string> {
  await nightly(cloud)
  return 'awake-at-four'
}
