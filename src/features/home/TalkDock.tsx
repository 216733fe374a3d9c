import { View } from '@tarojs/components'
import { Chips } from '@/components/Chips/Chips'
import { Composer } from '@/components/Composer/Composer'
import { homeWords } from '@/lib/copy/home'
import styles from './Conversation.module.scss'
import type { HomeTalk } from './useTalk'

/** No reply of the dialogue is named so. */
const LETTER = '~letter'

/** Quick replies and the field, within the thumb's reach. */
export function TalkDock({ replies, text, setText, pick, send, offered, write }: HomeTalk) {
  const letter = { id: LETTER, text: homeWords.write, icon: 'letter' as const }
  const options = replies.map(({ id, text: words, act }) => ({
    id,
    text: words,
    ...(act === 'help' ? { icon: 'heart' as const } : {}),
  }))
  return (
    <View className={styles.dock}>
      <Chips
        label={homeWords.quickReplies}
        options={offered ? [letter, ...options] : options}
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
