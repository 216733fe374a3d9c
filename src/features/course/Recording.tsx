import { View } from '@tarojs/components'
import { Player } from '@/components/Player/Player'
import { Failed } from '@/components/States/States'
import { courseWords } from '@/lib/copy/course'
import styles from './Course.module.scss'
import { useRecording } from './useRecording'

const words = courseWords.recording

interface RecordingProps {
  readonly title: string
  readonly fileId: string
  readonly seconds: number
}

/** The recording of a chapter or an episode. What is said in it can be read, whatever becomes of it. */
export function Recording({ title, fileId, seconds }: RecordingProps) {
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
