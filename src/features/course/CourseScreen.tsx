import type { Course } from '@catalog/courses/course'
import { Text } from '@tarojs/components'
import { Fold } from '@/components/Fold/Fold'
import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { courseWords as words } from '@/lib/copy/course'
import { replace } from '@/lib/navigation/navigation'
import { CampaignDay } from './CampaignDay'
import { Chapters } from './Chapters'
import styles from './Course.module.scss'
import { courseOf } from './courses'
import { Gathering } from './Gathering'
import { LearningCheck } from './LearningCheck'
import { Links } from './Links'
import { Programme } from './Programme'

interface CourseScreenProps {
  readonly id: string
  /** The six digits of a code that was scanned at a door. */
  readonly scanned?: string | null
  /** Begins a letter with these words; experts answer it like any other. */
  readonly onWrite: (words: string) => void | Promise<void>
}

/** One course, programme or campaign. */
export function CourseScreen({ id, scanned = null, onWrite }: CourseScreenProps) {
  const course = courseOf(id)
  if (!course)
    return (
      <Page title={words.title}>
        <Empty
          text={words.unknown}
          action={{ text: words.all, onPress: () => replace('packages/read/courses/index') }}
        />
      </Page>
    )
  return (
    <Page title={words.kinds[course.kind]}>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {course.title}
      </Text>
      <Text className={styles.words}>{course.summary}</Text>
      <Text className={styles.small}>{words.host(course.host)}</Text>
      <Body course={course} scanned={scanned} onWrite={onWrite} />
      <Text className={styles.small}>{words.about}</Text>
      <Links links={course.links} />
      <Fold title={words.sources}>
        {course.sources.map((source) => (
          <Text key={source} className={styles.small}>
            {source}
          </Text>
        ))}
      </Fold>
    </Page>
  )
}

interface BodyProps extends Pick<CourseScreenProps, 'onWrite'> {
  readonly course: Course
  readonly scanned: string | null
}

function Body({ course, scanned, onWrite }: BodyProps) {
  if (course.kind === 'campaign') return <CampaignDay campaign={course} />
  if (course.kind === 'series') return <Programme series={course} onWrite={onWrite} />
  if (course.kind !== 'online') return <Gathering course={course} scanned={scanned} />
  return (
    <>
      <Chapters course={course} />
      <LearningCheck course={course.id} questions={course.check} />
    </>
  )
}
