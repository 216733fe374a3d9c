import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Chips } from '@/components/Chips/Chips'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { useAllow } from '@/lib/allow/useAllow'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { ensureConsent } from '@/lib/consent/consent'
import { bookingWords } from '@/lib/copy/booking'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'
import { replace } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import { aboutOf, type Expert, type Rules, type Service, useNeed } from '../need'
import { useServices } from '../useServices'

const words = bookingWords.confirm
const MINUTES = 60

interface ConfirmSheetProps {
  /** A time of an expert; null is the best time of anybody. */
  readonly seat: { readonly expert: Expert; readonly service: string; readonly startAt: number } | null
  readonly moving?: string | null
  /** Another time of the same expert is chosen in the place of one that was taken. */
  readonly onPick?: (startAt: number) => void
  readonly onClose: () => void
}

/** Why it was not booked, and the nearest other times when it was taken. */
interface Held {
  readonly text: string
  readonly near: readonly number[]
}

/** Asks once, with the rules and the reminder in the same tap. One sheet is one booking, however often it is tapped. */
export function ConfirmSheet({ seat, moving = null, onPick, onClose }: ConfirmSheetProps) {
  const need = useNeed()
  const now = useNow()
  const known = useServices().last?.data
  const allow = useAllow('visits')
  const key = useRef(newKey())
  const [held, setHeld] = useState<Held | null>(null)
  const service = known?.services.find(({ id }) => id === (seat?.service ?? need.service))

  const send = async () => {
    if (moving !== null && seat !== null)
      return call('booking.move', { id: moving, expert: seat.expert.ref, startAt: seat.startAt })
    const wanted = seat && { expert: seat.expert.ref, startAt: seat.startAt }
    const input = { service: seat?.service ?? need.service, seat: wanted, ...aboutOf(need) }
    return call('booking.book', input, { key: await key.current })
  }
  const book = async (): Promise<void> => {
    allow()
    if (moving === null && need.forWhom === 'child' && !need.isGuardian)
      return setHeld({ text: bookingWords.find.guardianFirst, near: [] })
    const consent = moving === null ? await ensureConsent('booking') : 'agreed'
    if (consent !== 'agreed') return setHeld({ text: words[consent], near: [] })
    const reply = await send()
    if (!reply.ok) return setHeld({ text: saidRefusal(reply.error), near: nearOf(reply.details) })
    const { id, state } = reply.data.visit
    await replace('packages/booking/own/index', { id, said: moving === null ? state : 'moved' })
  }
  const footer = (
    <>
      {held && <Notice kind="warning">{held.text}</Notice>}
      {held && held.near.length > 0 && onPick && (
        <Chips
          label={words.near}
          options={held.near.map((at) => ({ id: String(at), text: momentWords(at, now) }))}
          onPick={(at) => onPick(Number(at))}
        />
      )}
      <Button kind="primary" wide onPress={book}>
        {moving === null ? words.book : words.moveTo}
      </Button>
      <Button wide onPress={onClose}>
        {words.back}
      </Button>
    </>
  )
  const title =
    seat === null ? bookingWords.find.anybodyTitle : moving === null ? words.title : words.moveTitle
  return (
    <Sheet open title={title} onClose={onClose} footer={footer}>
      {seat && (
        <Text className={styles.section}>
          {`${momentWords(seat.startAt, now)} ${words.with(seat.expert.name)}`}
        </Text>
      )}
      {seat && <Text className={styles.words}>{bookingWords.may[seat.expert.licence]}</Text>}
      {known && service && <RulesText rules={known.rules} service={service} />}
    </Sheet>
  )
}

function RulesText({ rules, service }: { readonly rules: Rules; readonly service: Service }) {
  const lines = [
    `${service.name} · ${service.minutes} 分钟 · ${words.free(service.price, service.place)}`,
    ...(service.confirms === 'byExpert' ? [words.confirms] : []),
    words.openAtMost(rules.openAtMost),
    words.cancellations(rules.cancellationsAMonth),
    words.move(rules.moveUntilMinutes / MINUTES),
  ]
  return (
    <>
      <Text className={styles.quiet}>{words.rules}</Text>
      {lines.map((line) => (
        <Text key={line} className={styles.words}>
          {line}
        </Text>
      ))}
    </>
  )
}

const nearOf = (details: Readonly<Record<string, string | number>> = {}): readonly number[] =>
  ['near1', 'near2', 'near3'].flatMap((name) => (typeof details[name] === 'number' ? [details[name]] : []))
