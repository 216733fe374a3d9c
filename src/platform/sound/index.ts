import { sound as h5 } from './sound.h5'
import type { SoundPort } from './sound.port'
import { sound as weapp } from './sound.weapp'

export const sound: SoundPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export type { ChosenSound } from './sound.port'
