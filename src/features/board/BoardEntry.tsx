import { Card } from '@/components/Card/Card'
import { boardWords } from '@/lib/copy/board'
import { go } from '@/lib/navigation/navigation'

/** The way to the board from another page. */
export function BoardEntry() {
  return (
    <Card
      icon="chat"
      title={boardWords.title}
      note={boardWords.entryNote}
      onPress={() => go('packages/read/board/index')}
    />
  )
}
