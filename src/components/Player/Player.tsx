import { lengthOf } from '@shared/domain/content/media'
import { soundWords as words } from '@/lib/copy/sound'
import { Button } from '../Button/Button'
import { Progress } from '../Progress/Progress'

export interface PlayerProps {
  readonly title: string
  /** How long the recording is, and how far it has come. */
  readonly seconds: number
  readonly at: number
  readonly playing: boolean
  /** A promise: it is being fetched. */
  readonly onPlay: () => void | Promise<void>
  readonly onPause: () => void
}

/** Plays and rests a recording, and shows how far it has come. */
export function Player({ title, seconds, at, playing, onPlay, onPause }: PlayerProps) {
  return (
    <>
      <Button
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pausing(title) : words.playing(title)}
        onPress={playing ? onPause : onPlay}
      >
        {playing ? words.pause : words.play}
      </Button>
      <Progress
        label={words.progress}
        value={at / seconds}
        text={words.clock(lengthOf(Math.min(at, seconds)), lengthOf(seconds))}
      />
    </>
  )
}
