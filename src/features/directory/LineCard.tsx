import type { Found } from '@shared/domain/directory/find'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { directoryWords as words } from '@/lib/copy/directory'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import styles from './Directory.module.scss'
import { stateWords, verifiedWords } from './stateWords'

/** One line: its number to read and to call; a closed one offers the national line in its place. */
export function LineCard({ found, now }: { readonly found: Found; readonly now: number }) {
  const { name, number, forWhom } = found.entry
  const closed = found.state === 'closed'
  return (
    <Card title={name}>
      {forWhom !== '' && <Text className={styles.words}>{forWhom}</Text>}
      <View className={styles.line}>
        <View className={styles.names}>
          <Text className={styles.number} userSelect>
            {number}
          </Text>
          <Text className={styles.quiet}>{stateWords(found, now)}</Text>
        </View>
        {closed ? (
          <Button icon="phone" label={words.insteadLabel(name)} onPress={() => dial(nationalLines.support)}>
            {words.instead}
          </Button>
        ) : (
          <Button icon="phone" label={words.callLabel(name, number)} onPress={() => dial(number)}>
            {words.call}
          </Button>
        )}
      </View>
      {found.ageing ? (
        <Notice kind="warning">{verifiedWords(found, now)}</Notice>
      ) : (
        <Text className={styles.quiet}>{verifiedWords(found, now)}</Text>
      )}
    </Card>
  )
}
