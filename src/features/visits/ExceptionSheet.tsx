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
import { strandedOf } from './stranded'
import { datesRight, timesRight } from './timesRight'
import { useChange } from './useChange'
import styles from './Visits.module.scss'

const words = visitsWords.week
const whys = ['leave', 'block', 'extra'] as const

interface ExceptionSheetProps {
  readonly services: Schedule['services']
  readonly again: () => Promise<void>
  readonly onClose: () => void
}

/** Time that is not given, or is given beside the week. Whoever has booked it is counted before anything changes. */
export function ExceptionSheet({ services, again, onClose }: ExceptionSheetProps) {
  const today = dateOn(nowAt())
  const [form, setForm] = useState({ firstOn: today, lastOn: today, from: '08:30', to: '17:30' })
  const [why, setWhy] = useState<(typeof whys)[number]>('leave')
  const [service, setService] = useState(services[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const { change, refused, forget } = useChange(again)
  const stranded = strandedOf(refused)
  const right = timesRight(form.from, form.to) && datesRight(form.firstOn, form.lastOn)
  const edit = (part: Partial<typeof form>): void => {
    // Sure of one edit is not sure of another.
    forget()
    setForm({ ...form, ...part })
  }
  const save = async (): Promise<void> => {
    setTried(true)
    if (!right) return
    const given = why === 'extra' ? service : null
    const input = { ...form, why, service: given, sure: stranded !== null }
    if (await change('staff.booking.except', input)) onClose()
  }
  const footer = (
    <>
      {tried && !right && <Notice kind="warning">{words.wrong}</Notice>}
      {refused && (
        <Notice kind="warning">
          {stranded === null ? saidRefusal(refused.error) : words.stranded(stranded)}
        </Notice>
      )}
      <Button kind="primary" wide onPress={save}>
        {words.save}
      </Button>
    </>
  )
  const field = (part: keyof typeof form, placeholder: string) => (
    <TextField
      label={words[part]}
      placeholder={placeholder}
      value={form[part]}
      max={10}
      onChange={(text) => edit({ [part]: text })}
    />
  )
  return (
    <Sheet open title={words.except} onClose={onClose} footer={footer}>
      <Choice
        label={words.except}
        options={whys.map((id) => ({ id, text: words.why[id] }))}
        chosen={why}
        onChoose={(next) => {
          forget()
          setWhy(next)
        }}
      />
      {why === 'extra' && (
        <>
          <Text className={styles.quiet}>{words.service}</Text>
          <Choice
            label={words.service}
            options={services.map(({ id, name, minutes }) => ({ id, text: `${name} ${minutes} 分钟` }))}
            chosen={service}
            onChoose={setService}
          />
        </>
      )}
      {field('firstOn', '2026-12-01')}
      {field('lastOn', '2026-12-01')}
      {field('from', '08:30')}
      {field('to', '17:30')}
    </Sheet>
  )
}
