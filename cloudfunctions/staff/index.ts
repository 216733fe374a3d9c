/** The door for experts and administrators. */
import { serve } from '../server/kernel/serve'
import { letterDesk } from '../server/modules/letter'

export const main = serve('staff', { ...letterDesk })
