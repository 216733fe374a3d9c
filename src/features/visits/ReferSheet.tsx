import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { Failed, Skeleton } from '@/components/States/States'
import { TextField } from '@/components/TextField/TextField'
import { type CallError, call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

const words = visitsWords.referral
const MAX = 200

/** Where to go on after a talk: an entry of the directory or something to book, with one sentence for the person. */
export function ReferSheet({ visit, onClose }: { readonly visit: DeskVisit; readonly onClose: () => void }) {
  const now = useNow()
  const opened = useAsk('staff.booking.open', { id: visit.id })
  const places = useAsk('directory.list', {})
  const services = useAsk('booking.services', {})
  const [place, setPlace] = useState<string | null>(null)
  const [service, setService] = useState<string | null>(null)
  const [expert, setExpert] = useState<string | null>(null)
  const { text, write, forget } = useKeptText(`refer/${visit.id}`)
  const [refused, setRefused] = useState<CallError | null>(null)
  const [sent, setSent] = useState(false)
  const key = useRef(newKey())
  const before = opened.last?.data.referral
  const error = places.error ?? services.error
  const ready = (place !== null || service !== null) && (text ?? '').trim() !== ''
  const choose = (kind: 'place' | 'service', id: string): void => {
    setSent(false)
    setPlace(kind === 'place' ? id : null)
    setService(kind === 'service' ? id : null)
    setExpert(null)
  }
  const send = async (): Promise<void> => {
    const to = place !== null ? { place } : { service: service ?? '', expert }
    const input = { id: visit.id, to, why: (text ?? '').trim() }
    const reply = await call('staff.booking.refer', input, { key: await key.current })
    setRefused(reply.ok ? null : reply.error)
    // Whatever is changed after a refusal is another suggestion.
    key.current = newKey()
    if (!reply.ok) return
    await forget()
    setSent(true)
    await opened.ask()
  }
  const footer = (
    <>
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      {sent && <Notice kind="done">{words.sent}</Notice>}
      {!ready && !sent && <Text className={styles.quiet}>{words.first}</Text>}
      <Button kind="primary" wide disabled={!ready} onPress={send}>
        {words.send}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <Text className={styles.section}>{momentWords(visit.startAt, now)}</Text>
      <Text className={styles.words}>{words.lead}</Text>
      <Text className={styles.quiet}>{words.doctor}</Text>
      {before && (
        <Notice kind="info">
          {`${words.before(before.place?.name ?? before.service?.name ?? '')}，${words.states[before.state]}`}
        </Notice>
      )}
      {error && (
        <Failed
          text={saidRefusal(error)}
          onRetry={async () => {
            await Promise.all([places.ask(), services.ask()])
          }}
        />
      )}
      {!error && !(places.last && services.last) && <Skeleton lines={4} label={words.loading} />}
      {places.last && (
        <>
          <Text className={styles.section}>{words.places}</Text>
          {places.last.data.entries.length === 0 && <Text className={styles.quiet}>{words.noPlaces}</Text>}
          <Choice
            label={words.places}
            options={places.last.data.entries.map(({ id, name }) => ({ id, text: name }))}
            chosen={place}
            onChoose={(id) => id !== null && choose('place', id)}
          />
        </>
      )}
      {services.last && (
        <>
          <Text className={styles.section}>{words.services}</Text>
          <Choice
            label={words.services}
            options={services.last.data.services.map(({ id, name }) => ({ id, text: name }))}
            chosen={service}
            onChoose={(id) => id !== null && choose('service', id)}
          />
        </>
      )}
      {service !== null && <WithWhom service={service} chosen={expert} onChoose={setExpert} />}
      <TextField
        lines
        label={words.why}
        placeholder={words.placeholder}
        value={text ?? ''}
        max={MAX}
        onChange={(next) => {
          setSent(false)
          write(next)
        }}
      />
    </Sheet>
  )
}

interface WithWhomProps {
  readonly service: string
  readonly chosen: string | null
  readonly onChoose: (ref: string | null) => void
}

/** Anybody who gives it, or one of them. */
function WithWhom({ service, chosen, onChoose }: WithWhomProps) {
  const { last } = useAsk('booking.experts', { service, topic: null })
  return (
    <>
      <Text className={styles.section}>{words.with}</Text>
      <Choice
        label={words.with}
        options={[
          { id: null, text: words.anybody },
          ...(last?.data.experts ?? []).map(({ ref, name }) => ({ id: ref, text: name })),
        ]}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  )
}
