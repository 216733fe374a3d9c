import { Text, View } from '@tarojs/components'
import { shellWords } from '@/lib/copy/shell'
import { frame } from '@/lib/frame/frame'
import { openHelp } from '@/lib/help/help'
import { leaveQuickly } from '@/lib/leave/leave'
import { back } from '@/lib/navigation/navigation'
import { Icon } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './Header.module.scss'

interface HeaderProps {
  readonly title: string
  /** Whether one can go back from here. */
  readonly back: boolean
}

/** One header on both platforms, so that 求助 is on every page; it leaves room for the platform's own buttons. */
export function Header({ title, back: canGoBack }: HeaderProps) {
  const { top, bar, right } = frame()
  const room = { paddingTop: `${top}px`, paddingRight: `${right}px` }
  return (
    <View className={styles.header} style={top || right ? room : {}} {...spoken({ role: 'banner' })}>
      <View className={styles.row} style={bar ? { minHeight: `${bar}px` } : {}}>
        {canGoBack && (
          <Press className={styles.square ?? ''} label={shellWords.back} onPress={back}>
            <Icon name="back" />
          </Press>
        )}
        <Text className={`${styles.title} ${canGoBack ? '' : styles.first}`} {...spoken({ role: 'heading' })}>
          {title}
        </Text>
        <Press className={styles.square ?? ''} label={shellWords.leave} onPress={leaveQuickly}>
          <Icon name="leave" />
        </Press>
        <Press className={styles.help ?? ''} label={shellWords.help} onPress={() => openHelp('button')}>
          <Icon name="help" size={20} />
          <Text>{shellWords.help}</Text>
        </Press>
      </View>
    </View>
  )
}
