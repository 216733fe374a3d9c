import { TextField } from '@/components/TextField/TextField'
import { useNow } from '@/lib/clock/useNow'
import { peopleWords } from '@/lib/copy/people'
import { dayOf } from './profile'

const words = peopleWords.fields
/** So many characters make a day without its dashes; before that nobody is told that it is wrong. */
const WHOLE = 8

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A day that is over, or today. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const now = useNow()
  const wrong = value.length >= WHOLE && dayOf(value, now) === null
  return (
    <TextField
      label={label}
      placeholder={words.dayPlaceholder}
      value={value}
      max={10}
      onChange={onChange}
      {...(wrong ? { note: words.dayWrong, wrong: true } : {})}
    />
  )
}
