import { Choice } from '@/components/Choice/Choice'
import { assessmentWords } from '@/lib/copy/assessment'

const words = assessmentWords.home

export interface NeedFilterProps {
  readonly needs: readonly { readonly id: string; readonly text: string }[]
  /** Null: all. */
  readonly chosen: string | null
  readonly onChoose: (need: string | null) => void
}

/** What a person is looking for, as chips; one at a time. */
export function NeedFilter({ needs, chosen, onChoose }: NeedFilterProps) {
  const all = { id: null, text: words.allNeeds }
  return (
    <Choice<string | null>
      label={words.needs}
      options={[all, ...needs]}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
