import { startOfDay } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { useNow } from '@/lib/clock/useNow'
import { visitsWords } from '@/lib/copy/visits'
import { dayWords } from '@/lib/timeWords/timeWords'
import styles from './Visits.module.scss'

const words = visitsWords.notes

interface StandingDateProps {
  readonly on: string
  readonly onTakeBack: (seen: string) => Promise<void>
}

/** When the expert wants to be in touch again, as it stands, and a way to take it back. */
export function StandingDate({ on, onTakeBack }: StandingDateProps) {
  const now = useNow()
  return (
    <View className={styles.visit}>
      <Text className={styles.words}>{words.stands(dayWords(startOfDay(on), now))}</Text>
      <View className={styles.actions}>
        <Button kind="quiet" onPress={() => onTakeBack(on)}>
          {words.takeBack}
        </Button>
      </View>
    </View>
  )
}
