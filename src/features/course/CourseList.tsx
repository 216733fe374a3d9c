import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { courseWords as words } from '@/lib/copy/course'
import { useKept } from '@/lib/kept/kept'
import { go } from '@/lib/navigation/navigation'
import styles from './Course.module.scss'
import { courses, type Readable } from './courses'
import { progress } from './progress'

/** Everything that can be read and heard by oneself; all of it is in the package. */
export function CourseList() {
  const done = useKept(progress) ?? {}
  return (
    <Page title={words.title}>
      <Text className={styles.words}>{words.lead}</Text>
      {courses.map((course) => (
        <Card
          key={course.id}
          title={course.title}
          note={[words.kinds[course.kind], lengthOf(course, done[course.id]?.length ?? 0)]
            .filter(Boolean)
            .join(' · ')}
          onPress={() => go('packages/read/course/index', { id: course.id })}
        >
          <Text className={styles.words}>{course.summary}</Text>
        </Card>
      ))}
    </Page>
  )
}

function lengthOf(course: Readable, done: number): string {
  if (course.kind === 'online') return words.chapters(done, course.chapters.length)
  return course.kind === 'campaign' ? words.when(course.on) : ''
}
