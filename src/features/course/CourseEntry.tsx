import { Card } from '@/components/Card/Card'
import { courseWords as words } from '@/lib/copy/course'
import { go } from '@/lib/navigation/navigation'

/** The way to the courses from another page. */
export function CourseEntry() {
  return (
    <Card
      icon="read"
      title={words.title}
      note={words.entryNote}
      onPress={() => go('packages/read/courses/index')}
    />
  )
}
