/** The door for experts and administrators. No desk is open yet, so it knows no action and refuses every one. */
import { serve } from '../server/kernel/serve'

export const main = serve('staff', {})
