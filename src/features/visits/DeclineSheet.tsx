import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Sheet } from '@/components/Sheet/Sheet'
import { useNow } from '@/lib/clock/useNow'
import { visitsWords } from '@/lib/copy/visits'
import { momentWords } from '@/lib/timeWords/timeWords'
import type { Change } from './useChange'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

const words = visitsWords.declineSure

interface DeclineSheetProps {
  readonly visit: DeskVisit
  readonly change: Change
  readonly onClose: () => void
}

/** Says what will happen to whoever has booked, before it does. */
export function DeclineSheet({ visit, change, onClose }: DeclineSheetProps) {
  const now = useNow()
  const decline = async (): Promise<void> => {
    await change('staff.booking.decline', { id: visit.id })
    onClose()
  }
  const footer = (
    <>
      <Button wide onPress={decline}>
        {words.yes}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.no}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <Text className={styles.section}>{momentWords(visit.startAt, now)}</Text>
      <Text className={styles.words}>{words.words}</Text>
    </Sheet>
  )
}
