import type { Series } from '@catalog/courses/course'
import { nextAiring } from '@shared/domain/content/airing'
import { dateOn } from '@shared/kit/time'
import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { useNow } from '@/lib/clock/useNow'
import { courseWords as words } from '@/lib/copy/course'
import { clockWords, momentWords } from '@/lib/timeWords/timeWords'
import styles from './Course.module.scss'
import { Recording } from './Recording'

interface ProgrammeProps {
  readonly series: Series
  readonly onWrite: (words: string) => void | Promise<void>
}

/** A programme: when it is on, what is coming, what was said, and the box for questions. */
export function Programme({
  series: { title, about, airing, questionBox, episodes },
  onWrite,
}: ProgrammeProps) {
  const now = useNow()
  const { startAt, endAt } = nextAiring(airing, now)
  const today = dateOn(now)
  const past = episodes.filter(({ on, transcript }) => on <= today && transcript !== null).reverse()
  const coming = episodes.find(({ on }) => on >= today && !past.some((one) => one.on === on))
  const when = `${momentWords(startAt, now)}–${clockWords(endAt)}`
  return (
    <>
      <Card
        icon="clock"
        title={startAt <= now ? words.onNow : words.nextOn}
        note={words.airing(when, airing.channel)}
        tone="primary"
      >
        {coming && <Text className={styles.text}>{words.episode(coming.no, coming.title)}</Text>}
      </Card>
      <Text className={styles.text}>{about}</Text>
      <Card
        title={questionBox.title}
        footer={
          <Button kind="primary" wide onPress={() => onWrite(words.letterTo(title))}>
            {words.write}
          </Button>
        }
      >
        <Text className={styles.text}>{questionBox.hint}</Text>
        <Text className={styles.small}>{questionBox.askConsent}</Text>
      </Card>
      <Text className={styles.strong}>{words.episodes}</Text>
      {past.map(({ no, on, title: what, minutes, media, transcript }) => (
        <Fold
          key={no}
          title={words.episode(no, what)}
          kept={media.fileId !== null && <Recording title={words.episode(no, what)} {...media} />}
        >
          <Text className={styles.small}>{words.airedOn(on, minutes)}</Text>
          {media.fileId === null && <Text className={styles.small}>{words.recording.none}</Text>}
          <Text className={styles.text} userSelect>
            {transcript}
          </Text>
        </Fold>
      ))}
    </>
  )
}
