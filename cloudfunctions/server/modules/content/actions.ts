import type { ModuleHandlers } from '../../kernel/registry'
import { article } from './article'
import { feed } from './feed'
import { helpful } from './helpful'
import { recording } from './recording'
import { search } from './search'

/** What everybody reads. */
export const content: ModuleHandlers<'content'> = {
  'content.feed': feed,
  'content.search': search,
  'content.article': article,
  'content.recording': recording,
  'content.helpful': helpful,
}
