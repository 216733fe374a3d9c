import { Image, Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { ensureConsent } from '@/lib/consent/consent'
import { pictureWords as words } from '@/lib/copy/pictures'
import { saidRefusal } from '@/lib/copy/refusals'
import { addPicture, choosePictures, previewOf } from '@/lib/pictures/pictures'
import styles from './Compose.module.scss'
import { MAX_PICTURES } from './limits'

interface PicturesFieldProps {
  /** Ids of those that go along. */
  readonly pictures: readonly string[]
  /** Beside a line: without heading, and what is to be known of pictures once there is one. */
  readonly bare?: boolean
  readonly onChange: (pictures: readonly string[]) => void
}

/** Pictures for a letter. Each is with the service before it counts, so that a kill or a dead network loses none. */
export function PicturesField({ pictures, bare = false, onChange }: PicturesFieldProps) {
  const [adding, setAdding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef(pictures)
  latest.current = pictures
  const change = (next: readonly string[]): void => {
    latest.current = next
    onChange(next)
  }
  const add = async (): Promise<void> => {
    const consent = await ensureConsent('letters')
    if (consent !== 'agreed') return setProblem(consent === 'away' ? words.offline : words.declined)
    const chosen = await choosePictures(MAX_PICTURES - latest.current.length)
    setProblem(null)
    setAdding(chosen.length > 0)
    for (const picture of chosen) {
      const added = await addPicture(picture)
      if (added.ok) change([...latest.current, added.id])
      else setProblem(added.error === 'OFFLINE' ? words.offline : saidRefusal(added.error))
    }
    setAdding(false)
  }
  return (
    <View className={styles.part}>
      {!bare && <Text className={styles.label}>{words.label}</Text>}
      {(!bare || pictures.length > 0) && <Text className={styles.quiet}>{words.hint}</Text>}
      <View className={bare ? styles.few : styles.part}>
        {pictures.map((id, index) => (
          <Chosen
            key={id}
            id={id}
            n={index + 1}
            onRemove={() => change(latest.current.filter((one) => one !== id))}
          />
        ))}
      </View>
      {pictures.length > MAX_PICTURES && <Notice kind="warning">{words.tooMany}</Notice>}
      {problem && <Notice kind="warning">{problem}</Notice>}
      {pictures.length < MAX_PICTURES && (
        <Button kind={bare ? 'quiet' : 'plain'} icon="plus" busy={adding} onPress={add}>
          {adding ? words.adding : words.add}
        </Button>
      )}
    </View>
  )
}

interface ChosenProps {
  readonly id: string
  readonly n: number
  readonly onRemove: () => void
}

/** One that goes along; after a restart this phone has its name only. */
function Chosen({ id, n, onRemove }: ChosenProps) {
  const preview = previewOf(id)
  const inner = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}
  return (
    <View className={styles.chosen}>
      {preview ? (
        <Image
          className={styles.thumb}
          src={preview}
          mode="aspectFill"
          {...inner}
          {...spoken({ role: 'img', label: words.nth(n) })}
        />
      ) : (
        <Text>{words.nth(n)}</Text>
      )}
      <Button kind="quiet" icon="trash" onPress={onRemove}>
        {words.remove(n)}
      </Button>
    </View>
  )
}
