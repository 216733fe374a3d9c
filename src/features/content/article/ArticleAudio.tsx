import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Fold } from '@/components/Fold/Fold'
import { Player } from '@/components/Player/Player'
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
  const { playing, at, failed, play, pause, again } = useSound()
  const silent = failed || (!address && places.state !== 'loading')
  return (
    <View className={styles.media} {...spoken({ role: 'group', label: words.audio })}>
      <Text className={styles.itemTitle}>{title}</Text>
      {!address && places.state === 'loading' && <Skeleton lines={1} label={words.loading} />}
      {address && !failed && (
        <Player
          title={title}
          seconds={seconds}
          at={at}
          playing={playing}
          onPlay={() => play(address)}
          onPause={pause}
        />
      )}
      {silent && (
        <Failed
          text={places.state === 'away' ? words.audioNeedsNet : words.noAudio}
          onRetry={async () => {
            await places.onRetry()
            again()
          }}
        />
      )}
      <Fold key={silent ? 'open' : 'folded'} title={words.transcript} open={silent}>
        <View className={styles.spokenLines}>{children}</View>
      </Fold>
    </View>
  )
}
