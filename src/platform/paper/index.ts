import { paper as h5 } from './paper.h5'
import type { PaperPort } from './paper.port'
import { paper as weapp } from './paper.weapp'

export const paper: PaperPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
