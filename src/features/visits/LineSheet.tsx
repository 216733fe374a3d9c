import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { nowAt } from '@/lib/clock/clock'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { dateOn } from '@/lib/timeWords/timeWords'
import type { Schedule } from './ScheduleCard'
import { timesRight } from './timesRight'
import { useChange } from './useChange'
import styles from './Visits.module.scss'

const words = visitsWords.week
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

interface LineSheetProps {
  readonly services: Schedule['services']
  readonly again: () => Promise<void>
  readonly onClose: () => void
}

/** Adds a line to the week, from today on. */
export function LineSheet({ services, again, onClose }: LineSheetProps) {
  const [weekday, setWeekday] = useState(1)
  const [service, setService] = useState(services[0]?.id ?? '')
  const [from, setFrom] = useState('08:30')
  const [to, setTo] = useState('11:30')
  const [tried, setTried] = useState(false)
  const { change, refused } = useChange(again)
  const right = timesRight(from, to)
  const save = async (): Promise<void> => {
    setTried(true)
    if (!right) return
    const line = { weekday, from, to, service, firstOn: dateOn(nowAt()) }
    if (await change('staff.booking.addLine', line)) onClose()
  }
  const footer = (
    <>
      {tried && !right && <Notice kind="warning">{words.wrong}</Notice>}
      {refused && <Notice kind="warning">{saidRefusal(refused.error)}</Notice>}
      <Button kind="primary" wide onPress={save}>
        {words.save}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.add} onClose={onClose} footer={footer}>
      <Text className={styles.quiet}>{words.weekday}</Text>
      <Choice
        label={words.weekday}
        options={WEEK.map((id) => ({ id, text: words.weekdays[id] }))}
        chosen={weekday as (typeof WEEK)[number]}
        onChoose={setWeekday}
      />
      <Text className={styles.quiet}>{words.service}</Text>
      <Choice
        label={words.service}
        options={services.map(({ id, name, minutes }) => ({ id, text: `${name} ${minutes} 分钟` }))}
        chosen={service}
        onChoose={setService}
      />
      <TextField label={words.from} placeholder="08:30" value={from} max={5} onChange={setFrom} />
      <TextField label={words.to} placeholder="11:30" value={to} max={5} onChange={setTo} />
    </Sheet>
  )
}
