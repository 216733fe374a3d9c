import { speech as h5 } from './speech.h5'
import type { SpeechPort } from './speech.port'
import { speech as weapp } from './speech.weapp'

export const speech: SpeechPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
