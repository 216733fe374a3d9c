export { watchActivities } from './jobs'
