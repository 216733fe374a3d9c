import { Image } from '@tarojs/components'
import { spoken } from '../spoken'
import styles from './Chart.module.scss'
import type { Picture } from './svg'

/** A drawn chart, as wide as its place; a screen reader hears its words. */
export function Chart({ picture }: { readonly picture: Picture }) {
  return (
    <Image
      className={styles.chart}
      src={picture.src}
      mode="widthFix"
      {...spoken({ role: 'img', label: picture.words })}
    />
  )
}
