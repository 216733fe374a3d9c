import { Card } from '@/components/Card/Card'
import { homeWords } from '@/lib/copy/home'
import { go } from '@/lib/navigation/navigation'
import { offeredScales } from './offeredScales'

/** The few tests that most people look for; the whole list is in 测评. */
export function TestCards() {
  return (
    <>
      {offeredScales.map(({ id, title, minutes, items }) => (
        <Card
          key={id}
          icon="test"
          title={title}
          note={homeWords.testNote(items, minutes)}
          onPress={() => go('packages/assessment/take/index', { scale: id })}
        />
      ))}
    </>
  )
}
