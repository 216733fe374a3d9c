import { expireArticles } from './expire'
import { plantArticles } from './plant'
import { purgeMedia } from './purgeMedia'

/** What is done once a night, in this order. Only the timer carries the catalogue's articles. */
export const nightly = { plantArticles, expireArticles, purgeMedia }
