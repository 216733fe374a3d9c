import { View } from '@tarojs/components'
import { Chips } from '@/components/Chips/Chips'
import { Composer } from '@/components/Composer/Composer'
import { homeWords } from '@/lib/copy/home'
import styles from './Conversation.module.scss'
import type { HomeTalk } from './useTalk'

/** No reply of the dialogue is named so. */
const LETTER = '~letter'

/** Of the replies, those that leave room for the letter among four; the way to help is the last of them. */
const BESIDE_LETTER = -3

/** Quick replies and the field, within the thumb's reach. */
export function TalkDock({ replies, text, setText, pick, send, offered, write }: HomeTalk) {
  const letter = { id: LETTER, text: homeWords.write, icon: 'letter' as const }
  const options = replies.map(({ id, text: words, open }) => ({
    id,
    text: words,
    ...(open && 'help' in open ? { icon: 'heart' as const } : {}),
  }))
  return (
    <View className={styles.dock}>
      <Chips
        label={homeWords.quickReplies}
        options={offered ? [letter, ...options.slice(BESIDE_LETTER)] : options}
        onPick={(id) => (id === LETTER ? write() : pick(id))}
      />
      <Composer
        label={homeWords.composer}
        placeholder={homeWords.placeholder}
        value={text}
        onChange={setText}
        onSend={send}
      />
    </View>
  )
}
