import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Composer } from '@/components/Composer/Composer'
import { Notice } from '@/components/Notice/Notice'
import { useAllow } from '@/lib/allow/useAllow'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { CannedSheet } from './CannedSheet'
import styles from './Desk.module.scss'
import type { Replying } from './useReply'

const words = deskWords.thread
/** As the contract has it; the phone knows contracts as types only. */
const MAX_TEXT = 5000

export function ReplyDock({ reply }: { readonly reply: Replying }) {
  const allow = useAllow('duty')
  const [picking, setPicking] = useState(false)
  const send = (): Promise<void> => {
    allow()
    return reply.send()
  }
  return (
    <View className={styles.dock}>
      {reply.refused && <Notice kind="warning">{refusedWords(reply.refused)}</Notice>}
      <Button kind="quiet" onPress={() => setPicking(true)}>
        {words.canned}
      </Button>
      {picking && (
        <CannedSheet
          onPick={(text) => reply.write(reply.text.trim() === '' ? text : `${reply.text}\n${text}`)}
          onClose={() => setPicking(false)}
        />
      )}
      <Composer
        label={words.reply}
        placeholder={words.replyPlaceholder}
        max={MAX_TEXT}
        value={reply.text}
        onChange={reply.write}
        onSend={send}
      />
    </View>
  )
}

function refusedWords(refused: NonNullable<Replying['refused']>): string {
  if (refused === 'full') return words.full
  return refused === 'blanks' ? words.blanks : `${words.refused}${saidRefusal(refused)}`
}
