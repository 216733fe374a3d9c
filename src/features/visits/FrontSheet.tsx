import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import type { FrontSeat } from './FrontScreen'
import styles from './Visits.module.scss'

const words = visitsWords.front
const PHONE = /^[\d +-]{5,20}$/

interface FrontSheetProps {
  readonly seat: FrontSeat
  readonly again: () => Promise<void>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** How to ask for whoever calls, and where to call back; nothing else. One sheet is one booking. */
export function FrontSheet({ seat, again, onDone, onClose }: FrontSheetProps) {
  const now = useNow()
  const { service, expert, startAt } = seat
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [way, setWay] = useState(service.ways[0] ?? 'phone')
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<CallError | null>(null)
  const key = useRef(newKey())
  const whole = name.trim() !== '' && PHONE.test(phone.trim())
  const book = async (): Promise<void> => {
    setTried(true)
    if (!whole) return
    const input = { service: service.id, expert, startAt, way, name: name.trim(), phone: phone.trim() }
    const reply = await call('staff.booking.bookFor', input, { key: await key.current })
    await again()
    if (!reply.ok) return setRefused(reply.error)
    onDone()
  }
  const footer = (
    <>
      {tried && !whole && <Notice kind="warning">{words.missing}</Notice>}
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      <Button kind="primary" wide onPress={book}>
        {words.book}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.bookTitle} onClose={onClose} footer={footer}>
      <Text className={styles.section}>{`${momentWords(startAt, now)} ${seat.name}`}</Text>
      {service.ways.length > 1 && (
        <Choice
          label={words.way}
          options={service.ways.map((id) => ({ id, text: bookingWords.ways[id] }))}
          chosen={way}
          onChoose={setWay}
        />
      )}
      <TextField
        label={words.name}
        placeholder={words.namePlaceholder}
        value={name}
        max={20}
        onChange={setName}
      />
      <TextField
        label={words.phone}
        placeholder={words.phonePlaceholder}
        value={phone}
        max={20}
        onChange={setPhone}
      />
    </Sheet>
  )
}
