/** Apart from the actions, so that only the timer's bundle carries the catalogue's articles. */
export { expireArticles } from './expire'
export { plantArticles } from './plant'
export { purgeMedia } from './purgeMedia'
