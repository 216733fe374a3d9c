import { LONGEST_ARTICLE } from '@shared/domain/content/article'
import { writtenMedia } from '@shared/domain/content/media'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { articleMediaWords } from '@/lib/copy/articleMedia'
import { saidRefusal } from '@/lib/copy/refusals'
import { addMedia, chooseMedia } from '@/lib/media/media'
import styles from '../Content.module.scss'

const words = articleMediaWords.add

interface AddMediaProps {
  readonly text: string
  readonly onWrite: (text: string) => void
}

/** An image or an audio for the text: when it is with the service, a line at the end names it. */
export function AddMedia({ text, onWrite }: AddMediaProps) {
  const [adding, setAdding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  // What was typed while it was on its way stays.
  const latest = useRef(text)
  latest.current = text
  const add = async (kind: 'image' | 'audio'): Promise<void> => {
    setProblem(null)
    setSaid(null)
    const chosen = await chooseMedia(kind)
    if (!chosen) return
    setAdding(true)
    const added = await addMedia(chosen)
    setAdding(false)
    if (!added.ok) return setProblem(added.error === 'OFFLINE' ? words.offline : saidRefusal(added.error))
    const next = `${latest.current.trimEnd()}\n\n${writtenMedia(added.media)}\n`
    if (next.length > LONGEST_ARTICLE) return setProblem(words.noRoom)
    onWrite(next)
    setSaid(added.media.seconds === null ? words.added : words.addedAudio)
  }
  return (
    <>
      <View className={styles.tools}>
        <Button icon="plus" busy={adding} onPress={() => add('image')}>
          {adding ? words.adding : words.image}
        </Button>
        <Button icon="plus" disabled={adding} onPress={() => add('audio')}>
          {words.audio}
        </Button>
      </View>
      {problem && <Notice kind="warning">{problem}</Notice>}
      {said && <Notice kind="done">{said}</Notice>}
    </>
  )
}
