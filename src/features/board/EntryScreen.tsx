import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { type CallError, call } from '@/lib/call/call'
import { boardWords } from '@/lib/copy/board'
import { saidRefusal } from '@/lib/copy/refusals'
import { go } from '@/lib/navigation/navigation'
import styles from './Board.module.scss'
import { factsOf } from './EntryCard'
import type { Entry } from './lists'

const words = boardWords.page

/** One question with its answer, as long as its writer agrees: looked up anew whenever the page shows. */
export function EntryScreen({ id }: { readonly id: string }) {
  const [entry, setEntry] = useState<Entry | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [said, setSaid] = useState<'counted' | 'failed' | null>(null)
  const load = useCallback(async (): Promise<void> => {
    const reply = await call('board.get', { entryId: id })
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setEntry(reply.data.entry)
  }, [id])
  useDidShow(() => void load())
  const help = async (): Promise<void> => {
    const reply = await call('board.helped', { entryId: id })
    if (reply.ok) setEntry(reply.data.entry)
    else if (reply.error === 'NOT_FOUND') return setError(reply.error)
    setSaid(reply.ok ? 'counted' : 'failed')
  }
  if (error === 'NOT_FOUND')
    return (
      <Page title={words.title}>
        <Empty
          text={words.gone}
          action={{ text: words.back, onPress: () => go('packages/read/board/index') }}
        />
      </Page>
    )
  return (
    <Page
      title={words.title}
      footer={
        <Button
          kind="primary"
          wide
          icon="heart"
          disabled={entry === null || said === 'counted'}
          onPress={help}
        >
          {words.help}
        </Button>
      }
    >
      <View className={styles.entry}>
        {!entry && error === null && <Skeleton lines={6} label={words.loading} />}
        {!entry && error !== null && <Failed text={saidRefusal(error)} onRetry={load} />}
        {entry && error !== null && <Notice kind="offline">{saidRefusal(error)}</Notice>}
        {entry && (
          <>
            <Text className={styles.question} {...spoken({ role: 'heading' })}>
              {entry.question}
            </Text>
            <Text className={styles.small}>{factsOf(entry)}</Text>
            <Text className={styles.answer} userSelect>
              {entry.answer}
            </Text>
            <Text className={styles.small}>{words.about}</Text>
          </>
        )}
        {said && (
          <Notice kind={said === 'counted' ? 'done' : 'warning'}>
            {said === 'counted' ? words.thanks : words.notCounted}
          </Notice>
        )}
        {entry && (
          <Button icon="letter" onPress={() => go('packages/letters/compose/index')}>
            {boardWords.toLetter}
          </Button>
        )}
      </View>
    </Page>
  )
}
