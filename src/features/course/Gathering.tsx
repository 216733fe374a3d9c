import type { Camp, Group, Lecture } from '@catalog/courses/course'
import { dateOn } from '@shared/kit/time'
import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { useNow } from '@/lib/clock/useNow'
import { activityWords as words } from '@/lib/copy/activity'
import { courseWords } from '@/lib/copy/course'
import styles from './Course.module.scss'
import { LearningCheck } from './LearningCheck'
import { Occasions, type OccasionsProps } from './Occasions'

/** A lecture, group or camp: when it is, whether there is room, and everything that is good to know before. */
export function Gathering({ course, scanned }: OccasionsProps) {
  const occasions = <Occasions course={course} scanned={scanned} />
  return (
    <>
      {/* Whoever stands at the door has read it, and others stand behind them. */}
      {scanned !== null && occasions}
      <Text className={styles.text}>{course.about}</Text>
      {course.kind === 'camp' && (
        <Text className={styles.small}>{words.ages(course.ages.min, course.ages.max)}</Text>
      )}
      {scanned === null && occasions}
      {course.kind === 'lecture' && <AboutLecture lecture={course} />}
      {course.kind === 'group' && (
        <>
          <Lines title={words.agreements} lines={course.agreements} />
          <Lines title={words.before} lines={[course.before.text, ...course.before.asks]} />
        </>
      )}
      {course.kind === 'camp' && (
        <>
          <Lines title={words.forChildren} lines={[course.forChildren]} />
          <Lines title={words.fee} lines={[course.fee]} />
          <Lines title={words.bring} lines={[course.bring]} />
        </>
      )}
      {course.kind !== 'lecture' && <Schedule course={course} />}
    </>
  )
}

function AboutLecture({ lecture }: { readonly lecture: Lecture }) {
  const now = useNow()
  const held = lecture.sessions.some(({ on }) => on <= dateOn(now))
  return (
    <>
      <Lines title={words.outline} lines={lecture.outline} />
      <Lines title={words.bring} lines={[lecture.bring]} />
      {lecture.materials.map(({ title, text }) => (
        <Fold key={title} title={title}>
          <Text className={styles.text} userSelect>
            {text}
          </Text>
        </Fold>
      ))}
      <Fold title={courseWords.check} open={held}>
        <LearningCheck course={lecture.id} questions={lecture.check} />
      </Fold>
    </>
  )
}

function Schedule({ course }: { readonly course: Group | Camp }) {
  return (
    <Fold title={words.meetings}>
      {course.sessions.map(({ on, start, end, title, text }) => (
        <Card key={on} title={title ?? on} note={`${on} ${start}–${end}`}>
          {text && <Text className={styles.text}>{text}</Text>}
        </Card>
      ))}
    </Fold>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card title={title}>
      {lines.map((line) => (
        <Text key={line} className={styles.text}>
          {line}
        </Text>
      ))}
    </Card>
  )
}
