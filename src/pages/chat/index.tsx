import type { ReactNode } from 'react'
import { Page } from '@/components/Page/Page'
import { LatestResult } from '@/features/assessment/history/LatestResult'
import { NextVisit } from '@/features/booking/NextVisit'
import { useNext } from '@/features/booking/useNext'
import { ReadOn } from '@/features/content/ReadOn'
import { StatusLine } from '@/features/duty/StatusLine'
import { CareHome } from '@/features/home/CareHome'
import { Conversation } from '@/features/home/Conversation'
import type { CardRef } from '@/features/home/dialogue'
import { TalkDock } from '@/features/home/TalkDock'
import { useTalk } from '@/features/home/useTalk'
import { LetterLine } from '@/features/letter/home/LetterLine'
import { useLetterNews } from '@/features/letter/home/news'
import { UnsentLetter } from '@/features/letter/home/UnsentLetter'
import { beginLetter } from '@/features/letter/keep'
import { homeWords } from '@/lib/copy/home'
import { go } from '@/lib/navigation/navigation'
import { usePreferences } from '@/lib/preferences/preferences'

async function toLetter(text: string): Promise<void> {
  await beginLetter(text)
  await go('packages/letters/compose/index')
}

/** Cards of the conversation that belong to other features. */
function cardOf(card: CardRef): ReactNode {
  if (card.kind === 'thread') return <LetterLine id={card.id} />
  return card.kind === 'result' ? <LatestResult /> : null
}

/** The first tab: the conversation, or in 关怀模式 three large buttons. */
export default function ChatPage() {
  const { careMode } = usePreferences()
  const home = useTalk(useLetterNews(), toLetter)
  const next = useNext()
  if (careMode)
    return (
      <Page title={homeWords.careTitle} tab="chat">
        <CareHome
          status={
            <>
              <NextVisit next={next} />
              <StatusLine />
            </>
          }
        />
      </Page>
    )
  return (
    <Page
      title={homeWords.title}
      tab="chat"
      endKey={`${home.talk.lines.length}-${next === null}`}
      footer={<TalkDock {...home} />}
    >
      <Conversation
        home={home}
        status={<StatusLine />}
        cardOf={cardOf}
        below={
          <>
            <NextVisit next={next} />
            <UnsentLetter />
            <ReadOn />
          </>
        }
      />
    </Page>
  )
}
