import { Image, Text } from '@tarojs/components'
import { useState } from 'react'
import type { CallError, Refused } from '@/lib/call/call'
import { saidRefusal } from '@/lib/copy/refusals'
import { Button } from '../Button/Button'
import { Notice } from '../Notice/Notice'
import { spoken } from '../spoken'
import styles from './CodePicture.module.scss'

/** In a browser Taro draws an `img` of its own inside; the words stand on the outer element, once. */
const inner = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

type Drawn = { readonly ok: true; readonly data: { readonly contentType: string; readonly base64: string } }

export interface CodePictureProps {
  readonly words: {
    /** On the button that has it drawn. */
    readonly picture: string
    /** What it is, for a screen reader, and what to do with it. */
    readonly pictureLabel: string
    readonly pictureHow: string
  }
  readonly draw: () => Promise<Drawn | Refused>
}

/** A mini-program code to be scanned from this screen: drawn by the platform when it is asked for. */
export function CodePicture({ words, draw }: CodePictureProps) {
  const [src, setSrc] = useState<string | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const show = async (): Promise<void> => {
    const reply = await draw()
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setSrc(`data:${reply.data.contentType};base64,${reply.data.base64}`)
  }
  if (src === null)
    return (
      <>
        {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
        <Button onPress={show}>{words.picture}</Button>
      </>
    )
  return (
    <>
      <Image
        className={styles.picture}
        src={src}
        mode="widthFix"
        showMenuByLongpress
        {...inner}
        {...spoken({ role: 'img', label: words.pictureLabel })}
      />
      <Text className={styles.how}>{words.pictureHow}</Text>
    </>
  )
}
