import { type ShiftKind, shiftKinds } from '@shared/domain/duty/shift'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { dutyWords } from '@/lib/copy/duty'
import styles from './Duty.module.scss'
import { nameOf } from './turnWords'
import type { Change, Who } from './useRoster'

const words = dutyWords.edit
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** What the form begins with. */
export interface NewShift {
  readonly repeat: 'weekly' | 'once'
  readonly weekday: number
  readonly on: string
  readonly from: string
  readonly to: string
  readonly kind: ShiftKind
}

interface ShiftSheetProps {
  readonly start: NewShift
  /** The dates that can be chosen, with their names. */
  readonly dates: readonly { readonly id: string; readonly text: string }[]
  readonly experts: readonly Who[]
  readonly change: Change
  /** Of the last try, while the form is open. */
  readonly refusal: string | null
  readonly onClose: () => void
}

/** Adds a shift: every week, or on one date, where it may also be left open. */
export function ShiftSheet({ start, dates, experts, change, refusal, onClose }: ShiftSheetProps) {
  const [form, setForm] = useState({ ...start, expert: null as string | null })
  const [tried, setTried] = useState(false)
  const { repeat, weekday, on, from, to, kind, expert } = form
  const edit = (part: Partial<typeof form>): void => setForm({ ...form, ...part })
  const once = repeat === 'once'
  const timesRight = TIME.test(from) && END.test(to)
  const missing = !once && expert === null
  const save = async (): Promise<void> => {
    setTried(true)
    if (!timesRight || missing) return
    const done = once
      ? await change('staff.duty.addTurn', { expert, on, from, to, kind })
      : await change('staff.duty.addShift', { expert: expert ?? '', weekday, from, to, kind })
    if (done) onClose()
  }
  const group = <T extends string | number | null>(
    label: string,
    options: readonly { readonly id: T; readonly text: string }[],
    chosen: T,
    onChoose: (id: T) => void,
  ) => (
    <>
      <Text className={styles.quiet}>{label}</Text>
      <Choice label={label} options={options} chosen={chosen} onChoose={onChoose} />
    </>
  )
  const footer = (
    <>
      {tried && missing && <Notice kind="warning">{words.expertMissing}</Notice>}
      {tried && refusal && <Notice kind="warning">{refusal}</Notice>}
      <Button kind="primary" wide onPress={save}>
        {words.save}
      </Button>
    </>
  )
  const wrong = tried && !timesRight
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      {group(
        words.repeat,
        [
          { id: 'weekly', text: words.weekly },
          { id: 'once', text: words.once },
        ],
        repeat,
        (next) => edit({ repeat: next }),
      )}
      {once
        ? group(words.day, dates, on, (next) => edit({ on: next }))
        : group(
            words.weekday,
            WEEK.map((id) => ({ id, text: dutyWords.weekday(id) })),
            weekday,
            (next) => edit({ weekday: next }),
          )}
      {group(
        words.kind,
        shiftKinds.map((id) => ({ id, text: dutyWords.kinds[id] })),
        kind,
        (next) => edit({ kind: next }),
      )}
      <TextField
        label={words.from}
        placeholder="08:30"
        value={from}
        max={5}
        onChange={(text) => edit({ from: text.replace('：', ':') })}
      />
      <TextField
        label={words.to}
        placeholder="11:30"
        value={to}
        max={5}
        onChange={(text) => edit({ to: text.replace('：', ':') })}
        note={wrong ? words.timeWrong : words.toNote}
        wrong={wrong}
      />
      {group<string | null>(
        words.expert,
        [
          ...(once ? [{ id: null, text: words.anyone }] : []),
          ...experts.map((who) => ({ id: who.ref, text: nameOf(who) })),
        ],
        expert,
        (next) => edit({ expert: next }),
      )}
    </Sheet>
  )
}
