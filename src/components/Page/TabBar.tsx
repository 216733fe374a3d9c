import { Text, View } from '@tarojs/components'
import { shellWords } from '@/lib/copy/shell'
import { toTab } from '@/lib/navigation/navigation'
import { type Tab, tabs } from '@/lib/navigation/routes'
import { Icon, type IconName } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './TabBar.module.scss'

const icons: Record<Tab, IconName> = {
  chat: 'chat',
  assess: 'test',
  read: 'read',
  letters: 'letter',
  me: 'me',
}

/** The five tabs in a browser; the mini-program draws its own from app.config. */
export function TabBar({ tab }: { readonly tab: Tab }) {
  return (
    <View className={styles.bar} {...spoken({ role: 'tablist', label: shellWords.tabsLabel })}>
      {tabs.map((one) => (
        <Press
          key={one}
          role="tab"
          label={shellWords.tabs[one]}
          checked={one === tab}
          className={`${styles.tab} ${one === tab ? styles.on : ''}`}
          onPress={() => (one === tab ? undefined : toTab(one))}
        >
          <Icon name={icons[one]} />
          <Text className={styles.name}>{shellWords.tabs[one]}</Text>
        </Press>
      ))}
    </View>
  )
}
