import type { OnlineCourse } from '@catalog/courses/course'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { courseWords as words } from '@/lib/copy/course'
import { useKept } from '@/lib/kept/kept'
import styles from './Course.module.scss'
import { forgetChapters, markChapter, progress } from './progress'
import { Recording } from './Recording'

/** The chapters of a course, the first one that was not finished open. */
export function Chapters({ course: { id, chapters } }: { readonly course: OnlineCourse }) {
  const known = useKept(progress)
  const [full, setFull] = useState(false)
  if (known === null) return null
  const done = known[id] ?? []
  const begin = chapters.find((chapter) => !done.includes(chapter.id))?.id
  const keep = (change: Promise<void>): Promise<void> =>
    change.then(
      () => setFull(false),
      () => setFull(true),
    )
  return (
    <View className={styles.list}>
      <Text className={styles.small}>{words.chapters(done.length, chapters.length)}</Text>
      {chapters.map((chapter) => {
        const finished = done.includes(chapter.id)
        const { media } = chapter
        return (
          <Fold
            key={chapter.id}
            title={finished ? `${chapter.title} ✓` : chapter.title}
            open={chapter.id === begin}
            kept={media.fileId !== null && <Recording title={chapter.title} {...media} />}
          >
            <Text className={styles.small}>{words.minutes(chapter.minutes)}</Text>
            {media.fileId === null && <Text className={styles.small}>{words.recording.none}</Text>}
            <Text className={styles.text} userSelect>
              {chapter.text}
            </Text>
            <View className={styles.tip}>
              <Text className={styles.strong}>{words.tryThis}</Text>
              <Text className={styles.text}>{chapter.tryThis}</Text>
            </View>
            <Button
              wide
              label={`${chapter.title}：${finished ? words.chapterUndone : words.chapterDone}`}
              onPress={() => keep(markChapter(id, chapter.id, !finished))}
            >
              {finished ? words.chapterUndone : words.chapterDone}
            </Button>
          </Fold>
        )
      })}
      {full && <Notice kind="warning">{words.full}</Notice>}
      {done.length > 0 && (
        <Button kind="quiet" wide onPress={() => keep(forgetChapters(id))}>
          {words.forget}
        </Button>
      )}
    </View>
  )
}
