import { Image, View } from '@tarojs/components'
import { pictureWords as words } from '@/lib/copy/pictures'
import { Failed, Skeleton } from '../States/States'
import { spoken } from '../spoken'
import styles from './Pictures.module.scss'

/** In a browser Taro draws an `img` of its own inside; the words stand on the outer element, once. */
const inner = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

export interface PicturesProps {
  /** On the side of whoever looks. */
  readonly mine: boolean
  /** Null while they are not known. */
  readonly addresses: readonly string[] | null
  readonly failed: boolean
  readonly onRetry: () => Promise<void>
}

/** The pictures of one message, each as wide as a bubble. */
export function Pictures({ mine, addresses, failed, onRetry }: PicturesProps) {
  return (
    <View className={`${styles.pictures} ${mine ? styles.mine : ''}`}>
      {addresses === null && !failed && <Skeleton lines={2} label={words.loading} />}
      {failed && <Failed text={words.failed} onRetry={onRetry} />}
      {addresses?.map((src, index) => (
        <Image
          key={src}
          className={styles.picture}
          src={src}
          mode="widthFix"
          {...inner}
          {...spoken({ role: 'img', label: words.nth(index + 1) })}
        />
      ))}
    </View>
  )
}
