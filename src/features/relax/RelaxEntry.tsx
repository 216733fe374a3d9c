import { Card } from '@/components/Card/Card'
import { relaxEntryWords } from '@/lib/copy/relaxEntry'
import { go } from '@/lib/navigation/navigation'

/** The way to the exercises from another page. */
export function RelaxEntry() {
  return (
    <Card
      icon="heart"
      title={relaxEntryWords.title}
      note={relaxEntryWords.note}
      onPress={() => go('packages/relax/list/index')}
    />
  )
}
