import { Image, Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { type CallError, call } from '@/lib/call/call'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './People.module.scss'

const words = peopleWords.invitation
/** In a browser Taro draws an `img` of its own inside; the words stand on the outer element, once. */
const inner = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** The invitation as a mini-program code to be scanned: drawn by the platform when it is asked for. */
export function CodePicture({ code }: { readonly code: string }) {
  const [src, setSrc] = useState<string | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const draw = async (): Promise<void> => {
    const reply = await call('staff.admin.inviteCode', { code })
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setSrc(`data:${reply.data.contentType};base64,${reply.data.base64}`)
  }
  if (src === null)
    return (
      <>
        {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
        <Button onPress={draw}>{words.picture}</Button>
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
      <Text className={styles.fact}>{words.pictureHow}</Text>
    </>
  )
}
