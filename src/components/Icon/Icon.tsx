import { View } from '@tarojs/components'
import { spoken } from '../spoken'
import styles from './Icon.module.scss'
import { type IconName, iconSvg } from './shapes'

export type { IconName } from './shapes'

export interface IconProps {
  readonly name: IconName
  readonly size?: 16 | 20 | 24 | 32
  /** What the icon says. Without it the icon is decoration, and the words beside it speak. */
  readonly label?: string
}

const masks = new Map<IconName, string>()

function maskOf(name: IconName): string {
  const known = masks.get(name)
  if (known) return known
  const mask = `url("data:image/svg+xml,${encodeURIComponent(iconSvg(name))}")`
  masks.set(name, mask)
  return mask
}

/** An icon in the colour of the text around it: the shape is a mask, so that themes need no second picture. */
export function Icon({ name, size = 24, label }: IconProps) {
  const mask = maskOf(name)
  return (
    <View
      className={`${styles.icon} ${styles[`size${size}`]}`}
      style={{ WebkitMaskImage: mask, maskImage: mask }}
      {...(label ? spoken({ role: 'img', label }) : spoken({ hidden: true }))}
    />
  )
}
