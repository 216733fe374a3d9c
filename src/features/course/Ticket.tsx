import { Text, View } from '@tarojs/components'
import { spoken } from '@/components/spoken'
import { activityWords as words } from '@/lib/copy/activity'
import styles from './Course.module.scss'

/** The number that somebody can say at the door. */
export function Ticket({ ticket }: { readonly ticket: string }) {
  return (
    <View {...spoken({ role: 'img', label: words.ticketLabel(ticket) })}>
      <Text className={styles.small}>{words.ticket}</Text>
      <Text className={styles.code}>{ticket}</Text>
      <Text className={styles.small}>{words.ticketNote}</Text>
    </View>
  )
}
