import type { Course } from '@catalog/courses/course'
import { occasionsOf } from '@shared/domain/activity/occasion'
import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { useNow } from '@/lib/clock/useNow'
import { courseWords as words } from '@/lib/copy/course'
import { useKept } from '@/lib/kept/kept'
import { go } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Course.module.scss'
import { courses } from './courses'
import { MineEntry } from './MineEntry'
import { progress } from './progress'
import { SurveyEntry } from './SurveyEntry'

/** Everything that can be read, heard and gone to; all that is said of it is in the package. */
export function CourseList() {
  const done = useKept(progress) ?? {}
  const now = useNow()
  return (
    <Page title={words.title}>
      <Text className={styles.words}>{words.lead}</Text>
      <MineEntry />
      {courses.length === 0 && <Empty text={words.none} />}
      {courses.map((course) => (
        <Card
          key={course.id}
          title={course.title}
          note={[words.kinds[course.kind], lengthOf(course, done[course.id]?.length ?? 0, now)]
            .filter(Boolean)
            .join(' · ')}
          onPress={() => go('packages/read/course/index', { id: course.id })}
        >
          <Text className={styles.words}>{course.summary}</Text>
        </Card>
      ))}
      <SurveyEntry />
    </Page>
  )
}

function lengthOf(course: Course, done: number, now: number): string {
  if (course.kind === 'online') return words.chapters(done, course.chapters.length)
  if (course.kind === 'campaign') return words.when(course.on)
  if (course.kind === 'series') return ''
  const next = occasionsOf(course, now).find(({ startAt }) => startAt > now)
  return next ? momentWords(next.startAt, now) : ''
}
