import { occasionOf } from '../../catalog/activities'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { doorCode, doorOf, setClosed, turnOn } from './doorRepo'
import { presentAttendance } from './present'

export const open: Handler<'staff.activity.open'> = async ({ occasion: name }, context) => {
  const occasion = occasionOf(name, context.at)
  return occasion ? presentAttendance(context, occasion) : refuse('ACTIVITY_UNKNOWN')
}

export const rotate: Handler<'staff.activity.rotate'> = async ({ occasion: name, code }, context) => {
  const { region, at } = context
  const occasion = occasionOf(name, at)
  if (!occasion) return refuse('ACTIVITY_UNKNOWN')
  const door = await doorOf(name)
  if (doorCode(context, name, door) === code) await turnOn(region, name, door)
  return presentAttendance(context, occasion)
}

export const close: Handler<'staff.activity.close'> = async ({ occasion: name, closed }, context) => {
  const { region, at } = context
  const occasion = occasionOf(name, at)
  if (!occasion) return refuse('ACTIVITY_UNKNOWN')
  await setClosed(region, name, closed)
  return presentAttendance(context, occasion)
}
