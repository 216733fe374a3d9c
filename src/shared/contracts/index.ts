import type * as z from 'zod'
import { account } from './account'
import { activity } from './activity'
import { admin } from './admin'
import { assessment } from './assessment'
import { board } from './board'
import { booking } from './booking'
import { bookingDesk } from './bookingDesk'
import { card } from './card'
import { content } from './content'
import { contentDesk } from './contentDesk'
import { directory } from './directory'
import { duty } from './duty'
import { guardian } from './guardian'
import { insight } from './insight'
import { letter } from './letter'
import { notice } from './notice'
import { reading } from './reading'
import { report } from './report'
import { safety } from './safety'
import { sample } from './sample'
import { volunteer } from './volunteer'

/** Every action of the service. The kernel, the generated tests and the phone's types all read this table. */
export const contracts = {
  ...account,
  ...activity,
  ...admin,
  ...assessment,
  ...board,
  ...booking,
  ...bookingDesk,
  ...card,
  ...directory,
  ...content,
  ...contentDesk,
  ...duty,
  ...guardian,
  ...insight,
  ...letter,
  ...notice,
  ...reading,
  ...report,
  ...safety,
  ...sample,
  ...volunteer,
} as const

export type Contracts = typeof contracts
export type ActionName = keyof Contracts
export type Input<A extends ActionName> = z.input<Contracts[A]['input']>
export type Output<A extends ActionName> = z.output<Contracts[A]['output']>
/** The refusals that a row declares, beside the kernel's. */
export type Declared<A extends ActionName> = Contracts[A]['errors'][number]
