import { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { articleImportWords } from '@/lib/copy/articleImport'
import { go } from '@/lib/navigation/navigation'
import { usePages } from '@/lib/pages/usePages'
import { agoWords } from '@/lib/timeWords/timeWords'
import type { Work } from './useWork'

type State = Work['state']

const shown: readonly State[] = ['asked', 'draft', 'scheduled', 'published', 'stale', 'withdrawn']
const options: readonly { readonly id: State | null; readonly text: string }[] = [
  { id: null, text: words.all },
  ...shown.map((id) => ({ id, text: words.states[id] })),
]

/** Every article on the editors' desk, the one that changed last first. */
export function WorksScreen() {
  const [state, setState] = useState<State | null>(null)
  const ask = useCallback(
    async (cursor: string | null) => {
      const reply = await call('staff.content.list', {
        ...(state !== null && { state }),
        ...(cursor !== null && { cursor }),
      })
      if (!reply.ok) return reply
      return { ok: true, part: { items: reply.data.works, cursor: reply.data.cursor } } as const
    },
    [state],
  )
  const { items, error, load, loadMore } = usePages(ask)
  const now = useNow()
  useDidShow(() => void load())
  return (
    <Page
      title={words.title}
      footer={
        <Button kind="primary" wide icon="plus" onPress={() => go('packages/staff/article/index')}>
          {words.write}
        </Button>
      }
    >
      <Button wide onPress={() => go('packages/staff/import/index')}>
        {articleImportWords.entry}
      </Button>
      <Choice label={words.which} options={options} chosen={state} onChoose={setState} />
      {items === null && error === null && <Skeleton lines={6} label={words.loading} />}
      {items === null && error !== null && (
        <Failed text={error === 'OFFLINE' ? words.offline : words.failed} onRetry={load} />
      )}
      {items !== null && error !== null && <Notice kind="warning">{words.stale}</Notice>}
      {items?.length === 0 && <Empty text={words.empty} />}
      {items?.map((work) => (
        <Card
          key={work.id}
          icon={work.mayApprove ? 'info' : 'read'}
          {...(work.mayApprove ? { tone: 'accent' as const } : {})}
          title={work.title || words.untitled}
          note={words.row(
            work.mayApprove ? words.waitsForYou : words.states[work.state],
            work.version,
            agoWords(work.changedAt, now),
          )}
          onPress={() => go('packages/staff/article/index', { id: work.id })}
        />
      ))}
      {loadMore && <Button onPress={loadMore}>{words.more}</Button>}
    </Page>
  )
}
