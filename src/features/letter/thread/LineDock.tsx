import { View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Composer } from '@/components/Composer/Composer'
import { Notice } from '@/components/Notice/Notice'
import { letterWords } from '@/lib/copy/letter'
import { refusalWords, saidRefusal } from '@/lib/copy/refusals'
import { replace } from '@/lib/navigation/navigation'
import { dayWords, momentWords } from '@/lib/timeWords/timeWords'
import { MAX_TEXT } from '../compose/limits'
import { PicturesField } from '../compose/PicturesField'
import { beginLetter } from '../keep'
import type { Thread } from '../threads'
import styles from './Thread.module.scss'
import { useLine } from './useLine'

const words = letterWords.thread

/** Where the next line is written; a thread that is over for good offers a new letter instead. */
export function LineDock({ thread, now }: { readonly thread: Thread; readonly now: number }) {
  const line = useLine(thread.id)
  const { state, reopenUntil, closesAt } = thread
  // What was begun here and can no longer be sent from here goes along.
  const another = async (): Promise<void> => {
    if (line.text.trim() !== '' || line.pictures.length > 0) {
      await beginLetter(line.text, line.pictures)
      await line.forget()
    }
    await replace('packages/letters/compose/index')
  }
  if (line.carried !== null || (state === 'closed' && (reopenUntil === null || reopenUntil < now)))
    return (
      <View className={styles.dock}>
        <Notice kind={line.carried ? 'warning' : 'info'}>
          {line.carried ? `${refusalWords(line.carried).what}${words.carried}` : words.over}
        </Notice>
        <Button kind="primary" wide onPress={another}>
          {words.another}
        </Button>
      </View>
    )
  return (
    <View className={styles.dock}>
      {line.refused && (
        <Notice kind="warning">
          {line.refused === 'full'
            ? letterWords.compose.full
            : `${words.refused}${saidRefusal(line.refused)}`}
        </Notice>
      )}
      {closesAt !== null && <Notice kind="info">{words.closing(momentWords(closesAt, now))}</Notice>}
      {state === 'closed' && reopenUntil !== null && (
        <Notice kind="info">{words.closed(dayWords(reopenUntil, now))}</Notice>
      )}
      <PicturesField bare pictures={line.pictures} onChange={line.setPictures} />
      <Composer
        label={words.line}
        placeholder={words.linePlaceholder}
        max={MAX_TEXT}
        value={line.text}
        onChange={line.write}
        onSend={line.send}
      />
    </View>
  )
}
