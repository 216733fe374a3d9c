import { View } from '@tarojs/components'
import { Composer } from '@/components/Composer/Composer'
import { Notice } from '@/components/Notice/Notice'
import { useAllow } from '@/lib/allow/useAllow'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './Desk.module.scss'
import type { Replying } from './useReply'

const words = deskWords.thread
/** As the contract has it; the phone knows contracts as types only. */
const MAX_TEXT = 5000

export function ReplyDock({ reply }: { readonly reply: Replying }) {
  const allow = useAllow('duty')
  const send = (): Promise<void> => {
    allow()
    return reply.send()
  }
  return (
    <View className={styles.dock}>
      {reply.refused && (
        <Notice kind="warning">
          {reply.refused === 'full' ? words.full : `${words.refused}${saidRefusal(reply.refused)}`}
        </Notice>
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
