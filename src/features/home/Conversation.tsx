import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { homeWords } from '@/lib/copy/home'
import { shellWords } from '@/lib/copy/shell'
import { type Draft, unfinishedDrafts } from '@/lib/drafts/drafts'
import { useOnline } from '@/lib/network/network'
import styles from './Conversation.module.scss'
import { DraftCard } from './DraftCard'
import type { CardRef, Line } from './dialogue'
import { TalkCard } from './TalkCard'
import type { HomeTalk } from './useTalk'

interface ConversationProps {
  readonly home: Pick<HomeTalk, 'talk' | 'earlier' | 'clear'>
  /** How the service stands. */
  readonly status: ReactNode
  /** Cards of other features: a result, a letter. Null for what the first tab makes itself. */
  readonly cardOf: (card: CardRef) => ReactNode
  /** What other features have at the end: what is ahead, and what else was left unfinished. */
  readonly below: ReactNode
}

/** The talk so far, with how things stand above it and what was left unfinished below. */
export function Conversation({ home, status, cardOf, below }: ConversationProps) {
  const { talk, earlier, clear } = home
  const online = useOnline()
  const draft = useLastDraft()
  const show = (line: Line): ReactNode =>
    line.from === 'card' ? (
      <View key={line.n}>{cardOf(line.card) ?? <TalkCard card={line.card} />}</View>
    ) : (
      <Bubble key={line.n} from={line.from}>
        {line.text}
      </Bubble>
    )
  return (
    <View className={styles.talk}>
      {status}
      {!online && <Notice kind="offline">{shellWords.offline}</Notice>}
      {talk.lines.some(isWorthClearing) && (
        <View className={styles.clear}>
          <Button kind="quiet" icon="trash" onPress={clear}>
            {homeWords.clear}
          </Button>
        </View>
      )}
      {earlier > 0 && <Text className={styles.day}>{homeWords.earlier}</Text>}
      {talk.lines.slice(0, earlier).map(show)}
      <Text className={styles.day}>{homeWords.today}</Text>
      {talk.lines.slice(earlier).map(show)}
      {draft && <DraftCard draft={draft} />}
      {below}
    </View>
  )
}

/** A greeting alone says nothing about anybody. */
const isWorthClearing = ({ from }: Line): boolean => from !== 'guide'

/** The sheet that was left last, looked up again whenever the tab shows. */
function useLastDraft(): Draft | null {
  const [draft, setDraft] = useState<Draft | null>(null)
  useDidShow(() => {
    void unfinishedDrafts().then((drafts) => setDraft(drafts[0] ?? null))
  })
  return draft
}
