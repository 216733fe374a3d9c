import { pages as h5 } from './pages.h5'
import type { PagesPort } from './pages.port'
import { pages as weapp } from './pages.weapp'

export const pages: PagesPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
