import { cardWords, type SituationCard, situationLines } from '@/lib/copy/card'
import { TextField } from '../TextField/TextField'

const MAX = 200

interface SituationFieldsProps {
  readonly card: SituationCard
  readonly onWrite: (name: keyof SituationCard, text: string) => void
}

/** The five lines of a situation card, to be written. */
export function SituationFields({ card, onWrite }: SituationFieldsProps) {
  return (
    <>
      {situationLines.map((name) => (
        <TextField
          key={name}
          label={cardWords.lines[name]}
          placeholder={cardWords.placeholder}
          value={card[name]}
          max={MAX}
          onChange={(text) => onWrite(name, text)}
        />
      ))}
    </>
  )
}
