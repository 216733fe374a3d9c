import { Image } from '@tarojs/components'
import { spoken } from '../spoken'
import styles from './Chart.module.scss'
import type { Picture } from './svg'

/** In a browser Taro draws an `img` of its own inside; the words stand on the outer element, once. */
const inner = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** A drawn chart, as wide as its place; a screen reader hears its words. */
export function Chart({ picture }: { readonly picture: Picture }) {
  return (
    <Image
      className={styles.chart}
      src={picture.src}
      mode="widthFix"
      {...inner}
      {...spoken({ role: 'img', label: picture.words })}
    />
  )
}
