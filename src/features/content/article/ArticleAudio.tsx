import { lengthOf } from '@shared/domain/content/media'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/Button/Button'
import { Fold } from '@/components/Fold/Fold'
import { Progress } from '@/components/Progress/Progress'
import { Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { articleMediaWords as words } from '@/lib/copy/articleMedia'
import { useSound } from '@/lib/sound/useSound'
import styles from '../Content.module.scss'
import { addressIn, type MediaPlaces } from './media'

interface ArticleAudioProps {
  readonly id: string
  readonly title: string
  readonly seconds: number
  readonly places: MediaPlaces
  /** What is said in it. */
  readonly children: ReactNode
}

/** A recording with the words that are said in it: open at once when it cannot be heard. */
export function ArticleAudio({ id, title, seconds, places, children }: ArticleAudioProps) {
  const address = addressIn(places, id)
  const { playing, at, failed, play, pause } = useSound(address)
  const silent = failed || (!address && places.state !== 'loading')
  return (
    <View className={styles.media} {...spoken({ role: 'group', label: words.audio })}>
      <Text className={styles.itemTitle}>{title}</Text>
      {!address && places.state === 'loading' && <Skeleton lines={1} label={words.loading} />}
      {address && !failed && (
        <>
          <Button
            icon={playing ? 'pause' : 'play'}
            label={playing ? words.pausing(title) : words.playing(title)}
            onPress={playing ? pause : play}
          >
            {playing ? words.pause : words.play}
          </Button>
          <Progress
            label={words.progress}
            value={at / seconds}
            text={words.clock(lengthOf(Math.min(at, seconds)), lengthOf(seconds))}
          />
        </>
      )}
      {silent && (
        <Failed
          text={places.state === 'away' ? words.audioNeedsNet : words.noAudio}
          onRetry={places.onRetry}
        />
      )}
      <Fold key={silent ? 'open' : 'folded'} title={words.transcript} open={silent}>
        <View className={styles.spokenLines}>{children}</View>
      </Fold>
    </View>
  )
}
