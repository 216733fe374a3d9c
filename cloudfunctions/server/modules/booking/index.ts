export { releaseVisits } from './absence'
export { forgetAgreed } from './agreed'
export { watchVisits } from './jobs'
