import { View } from '@tarojs/components'
import { Chips } from '@/components/Chips/Chips'
import { Composer } from '@/components/Composer/Composer'
import { homeWords } from '@/lib/copy/home'
import styles from './Conversation.module.scss'
import type { HomeTalk } from './useTalk'

/** Quick replies and the field, within the thumb's reach. */
export function TalkDock({ replies, text, setText, pick, send }: HomeTalk) {
  const options = replies.map(({ id, text: words, act }) => ({
    id,
    text: words,
    ...(act === 'help' ? { icon: 'heart' as const } : {}),
  }))
  return (
    <View className={styles.dock}>
      <Chips label={homeWords.quickReplies} options={options} onPick={pick} />
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
