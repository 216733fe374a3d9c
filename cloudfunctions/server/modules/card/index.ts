export { cardOf } from './repo'
