import type { Media } from '@catalog/courses/course'
import { Text, View } from '@tarojs/components'
import { Player } from '@/components/Player/Player'
import { Failed } from '@/components/States/States'
import { courseWords } from '@/lib/copy/course'
import styles from './Course.module.scss'
import { useRecording } from './useRecording'

const words = courseWords.recording

interface RecordingProps {
  readonly title: string
  readonly media: Media
}

/** The recording of a chapter or an episode. What is said in it stands below, whatever becomes of it. */
export function Recording({ title, media }: RecordingProps) {
  if (media.fileId === null) return <Text className={styles.small}>{words.none}</Text>
  return <Heard title={title} {...media} />
}

interface HeardProps {
  readonly title: string
  readonly fileId: string
  readonly seconds: number
}

function Heard({ title, fileId, seconds }: HeardProps) {
  const { trouble, playing, at, play, pause } = useRecording(fileId)
  return (
    <View className={styles.list}>
      {trouble ? (
        <Failed text={words[trouble]} onRetry={play} />
      ) : (
        <Player title={title} seconds={seconds} at={at} playing={playing} onPlay={play} onPause={pause} />
      )}
    </View>
  )
}
