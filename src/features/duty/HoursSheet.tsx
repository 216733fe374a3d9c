import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { dutyWords } from '@/lib/copy/duty'
import styles from './Duty.module.scss'
import { dayHeading } from './turnWords'
import type { Change, RosterDay } from './useRoster'

const words = dutyWords.hours
const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

type Period = NonNullable<RosterDay['special']>[number]
type Kind = 'asUsual' | 'closed' | 'own'

interface HoursSheetProps {
  readonly day: RosterDay
  readonly now: number
  readonly change: Change
  /** Of the last try, while the form is open. */
  readonly refusal: string | null
  readonly onClose: () => void
}

const kindOf = ({ special }: RosterDay): Kind =>
  special === null ? 'asUsual' : special.length === 0 ? 'closed' : 'own'

/** Two lines of the form as the service takes them; null when they are no hours. */
function periodsOf(lines: readonly Period[]): Period[] | null {
  const filled = lines.filter(({ start, end }, index) => index === 0 || start !== '' || end !== '')
  const right = filled.every(
    ({ start, end }, index) =>
      TIME.test(start) && TIME.test(end) && start < end && start > (filled[index - 1]?.end ?? ''),
  )
  return right ? filled : null
}

/** Closes one day, opens it at other times, or has it as usual again. Says beforehand who will hear of it. */
export function HoursSheet({ day, now, change, refusal, onClose }: HoursSheetProps) {
  const [kind, setKind] = useState(kindOf(day))
  const [lines, setLines] = useState<readonly Period[]>([
    day.special?.[0] ?? { start: '09:00', end: '12:00' },
    day.special?.[1] ?? { start: '', end: '' },
  ])
  const [tried, setTried] = useState(false)
  const own = periodsOf(lines)
  const wrong = tried && kind === 'own' && own === null
  const save = async (): Promise<void> => {
    setTried(true)
    const periods = kind === 'asUsual' ? null : kind === 'closed' ? [] : own
    if (kind === 'own' && own === null) return
    if (await change('staff.duty.setDay', { on: day.on, periods })) onClose()
  }
  const edit = (place: number, part: Partial<Period>): void =>
    setLines(lines.map((line, index) => (index === place ? { ...line, ...part } : line)))
  const field = (place: number, part: keyof Period, label: string) => (
    <TextField
      label={label}
      placeholder={part === 'start' ? '09:00' : '12:00'}
      value={lines[place]?.[part] ?? ''}
      max={5}
      onChange={(text) => edit(place, { [part]: text.replace('：', ':') })}
      wrong={wrong}
    />
  )
  const footer = (
    <>
      {wrong && <Notice kind="warning">{words.wrong}</Notice>}
      {tried && refusal && <Notice kind="warning">{refusal}</Notice>}
      <Button kind="primary" wide onPress={save}>
        {words.save}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <Text>{dayHeading(day, now)}</Text>
      <Choice
        label={words.label}
        options={(['asUsual', 'closed', 'own'] as const).map((id) => ({ id, text: words[id] }))}
        chosen={kind}
        onChoose={setKind}
      />
      {kind === 'own' && (
        <>
          {field(0, 'start', words.from(words.first))}
          {field(0, 'end', words.to(words.first))}
          {field(1, 'start', words.from(words.second))}
          {field(1, 'end', words.to(words.second))}
        </>
      )}
      <Text className={styles.quiet}>{words.told}</Text>
    </Sheet>
  )
}
