import { Card } from '@/components/Card/Card'
import { activityWords } from '@/lib/copy/activity'
import { go } from '@/lib/navigation/navigation'

/** The way to what one has signed up for. */
export function MineEntry() {
  return (
    <Card
      icon="calendar"
      title={activityWords.mine.title}
      note={activityWords.mine.note}
      onPress={() => go('packages/read/mine/index')}
    />
  )
}
