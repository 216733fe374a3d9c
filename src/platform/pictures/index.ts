import { pictures as h5 } from './pictures.h5'
import type { PicturesPort } from './pictures.port'
import { pictures as weapp } from './pictures.weapp'

export const pictures: PicturesPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export type { ChosenPicture } from './pictures.port'
