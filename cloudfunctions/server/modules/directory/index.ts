export { shownPlace } from './list'
