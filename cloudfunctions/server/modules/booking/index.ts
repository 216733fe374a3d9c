export { releaseVisits } from './absence'
export { forgetAgreed } from './agreed'
export { feedAddress } from './feedAddress'
export { watchVisits } from './jobs'
