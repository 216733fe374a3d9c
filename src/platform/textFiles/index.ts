import { textFiles as h5 } from './textFiles.h5'
import type { TextFilesPort } from './textFiles.port'
import { textFiles as weapp } from './textFiles.weapp'

export const textFiles: TextFilesPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export type { ChosenText } from './textFiles.port'
