import { Page } from '@/components/Page/Page'
import { StatusLine } from '@/features/duty/StatusLine'
import { CareHome } from '@/features/home/CareHome'
import { Conversation } from '@/features/home/Conversation'
import { TalkDock } from '@/features/home/TalkDock'
import { useTalk } from '@/features/home/useTalk'
import { beginLetter } from '@/features/letter/keep'
import { homeWords } from '@/lib/copy/home'
import { go } from '@/lib/navigation/navigation'
import { usePreferences } from '@/lib/preferences/preferences'

async function toLetter(text: string): Promise<void> {
  await beginLetter(text)
  await go('packages/letters/compose/index')
}

/** The first tab: the conversation, or in 关怀模式 three large buttons. */
export default function ChatPage() {
  const { careMode } = usePreferences()
  const home = useTalk(toLetter)
  if (careMode)
    return (
      <Page title={homeWords.careTitle} tab="chat">
        <CareHome status={<StatusLine />} />
      </Page>
    )
  return (
    <Page title={homeWords.title} tab="chat" endKey={home.talk.lines.length} footer={<TalkDock {...home} />}>
      <Conversation talk={home.talk} status={<StatusLine />} />
    </Page>
  )
}
