import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { Notice } from '@/components/Notice/Notice'
import { homeWords } from '@/lib/copy/home'
import { shellWords } from '@/lib/copy/shell'
import { type Draft, unfinishedDrafts } from '@/lib/drafts/drafts'
import { useOnline } from '@/lib/network/network'
import styles from './Conversation.module.scss'
import { DraftCard } from './DraftCard'
import type { Talk } from './dialogue'
import { TestCards } from './TestCards'

interface ConversationProps {
  readonly talk: Talk
  /** How the service stands. */
  readonly status: ReactNode
}

/** The talk so far, with how things stand above it and what was left unfinished before anything else. */
export function Conversation({ talk, status }: ConversationProps) {
  const online = useOnline()
  const draft = useLastDraft()
  return (
    <View className={styles.talk}>
      {status}
      {!online && <Notice kind="offline">{shellWords.offline}</Notice>}
      <Text className={styles.day}>{homeWords.today}</Text>
      {talk.lines.map((line) =>
        line.from === 'offer' ? (
          <TestCards key={line.n} />
        ) : (
          <Bubble key={line.n} from={line.from}>
            {line.text}
          </Bubble>
        ),
      )}
      {draft && <DraftCard draft={draft} />}
    </View>
  )
}

/** The sheet that was left last, looked up again whenever the tab shows. */
function useLastDraft(): Draft | null {
  const [draft, setDraft] = useState<Draft | null>(null)
  useDidShow(() => {
    void unfinishedDrafts().then((drafts) => setDraft(drafts[0] ?? null))
  })
  return draft
}
