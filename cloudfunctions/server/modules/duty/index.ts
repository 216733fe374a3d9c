export { heartbeat } from './heartbeat'
export { publishWaits } from './waits'
export { watchCalendar } from './watchCalendar'
