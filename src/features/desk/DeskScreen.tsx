import { type ReactNode, useState } from 'react'
import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { deskWords } from '@/lib/copy/desk'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { useWide } from '@/lib/width/useWide'
import { OverdueList } from './OverdueList'
import { QueueList } from './QueueList'
import { refreshQueue } from './queue'
import { ThreadPage } from './ThreadPage'

/** The queue; with room for two panes the chosen thread stands beside it, else it has a page of its own. */
export function DeskScreen({ top }: { readonly top: ReactNode }) {
  const wide = useWide()
  const [chosen, setChosen] = useState<string | null>(null)
  useLive(refreshQueue)
  const open = wide ? setChosen : (id: string) => go('packages/staff/thread/index', { id })
  const side = (
    <>
      {top}
      <OverdueList onOpen={open} />
      <QueueList onOpen={open} />
    </>
  )
  if (!wide) return <Page title={deskWords.title}>{side}</Page>
  if (chosen === null)
    return (
      <Page title={deskWords.title} side={side}>
        <Empty text={deskWords.choose} />
      </Page>
    )
  return <ThreadPage key={chosen} id={chosen} side={side} />
}
