import { Image, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { articleMediaWords as words } from '@/lib/copy/articleMedia'
import styles from '../Content.module.scss'
import { addressIn, type MediaPlaces } from './media'

/** In a browser Taro draws an `img` of its own inside; the words stand on the outer element, once. */
const inner = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

interface ArticleImageProps {
  readonly id: string
  /** What is to be seen on it: read aloud, and shown when it does not come. */
  readonly what: string
  readonly places: MediaPlaces
}

export function ArticleImage({ id, what, places }: ArticleImageProps) {
  const address = addressIn(places, id)
  const [broken, setBroken] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another try
  useEffect(() => setBroken(false), [address])
  if (address && !broken)
    return (
      <Image
        className={styles.image}
        src={address}
        mode="widthFix"
        lazyLoad
        onError={() => setBroken(true)}
        {...inner}
        {...spoken({ role: 'img', label: what })}
      />
    )
  return (
    <View className={styles.media}>
      <Text className={styles.paragraph}>{words.image(what)}</Text>
      {places.state === 'loading' ? (
        <Skeleton lines={2} label={words.loading} />
      ) : (
        <Failed
          text={places.state === 'away' ? words.needsNet : words.noImage}
          onRetry={async () => {
            await places.onRetry()
            setBroken(false)
          }}
        />
      )}
    </View>
  )
}
