import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { addToCalendar } from '@/lib/calendar/calendar'
import { calendarWords as words } from '@/lib/copy/calendar'
import styles from '../Booking.module.scss'
import type { Visit } from '../need'

interface CalendarLineProps {
  readonly visit: Pick<Visit, 'id' | 'startAt' | 'endAt'>
  /** As people say it, to tell one such control from another. */
  readonly when: string
}

/** Into the phone's own calendar, with a title that says nothing. */
export function CalendarLine({ visit, when }: CalendarLineProps) {
  const [said, setSaid] = useState<keyof typeof words.said | null>(null)
  const add = async (): Promise<void> => setSaid(await addToCalendar(visit.id, visit))
  return (
    <>
      <Button kind="quiet" icon="calendar" label={`${words.add}：${when}`} onPress={add}>
        {words.add}
      </Button>
      {said ? (
        <Notice kind={said === 'refused' ? 'warning' : 'done'}>{words.said[said]}</Notice>
      ) : (
        <Text className={styles.quiet}>{words.note}</Text>
      )}
    </>
  )
}
