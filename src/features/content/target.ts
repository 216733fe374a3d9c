import { openHelp } from '@/lib/help/help'
import type { Article } from '@/lib/library/library'
import { go } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'

type Spans = Extract<Article['blocks'][number], { spans: unknown }>['spans']
export type Target = NonNullable<Spans[number]['to']>

/** Follows a link of an article: always inside the service, or to a telephone line. */
export function follow(target: Target): void | Promise<void> {
  if (target.kind === 'help') return openHelp('button')
  if (target.kind === 'line') return dial(target.number)
  if (target.kind === 'scale') return go('packages/assessment/take/index', { scale: target.id })
  if (target.kind === 'exercise') return go('packages/relax/exercise/index', { id: target.id })
  return go('packages/read/article/index', { id: target.id })
}
