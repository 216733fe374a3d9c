import { Card } from '@/components/Card/Card'
import { nowAt } from '@/lib/clock/clock'
import { contentWords as words } from '@/lib/copy/content'
import { useKept } from '@/lib/kept/kept'
import { leftInTheMiddle, marks } from '@/lib/library/library'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'

/** The article that this phone left in its middle: one tap goes on there. */
export function ReadOn() {
  const now = nowAt()
  const left = leftInTheMiddle(useKept(marks) ?? {}, now)
  if (!left) return null
  const { summary, openedAt } = left
  return (
    <Card
      icon="read"
      title={words.readOn(summary.title)}
      note={words.readOnNote(agoWords(openedAt ?? now, now))}
      onPress={() => go('packages/read/article/index', { id: summary.id })}
    />
  )
}
