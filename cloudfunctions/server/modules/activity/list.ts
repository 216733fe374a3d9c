import { dateOn, startOfDay } from '@shared/kit/time'
import { occasionsFrom } from '../../catalog/activities'
import type { Handler } from '../../kernel/registry'
import { standingOf } from './present'

export const list: Handler<'activity.list'> = async (_input, { region, at }) => {
  const ahead = occasionsFrom(region, at).filter(({ startAt }) => startAt > at)
  return {
    occasions: (await Promise.all(ahead.map(standingOf))).map(({ facts, signedUp, waiting, list: room }) => ({
      ...facts,
      left: Math.max(facts.capacity - signedUp, 0),
      waiting,
      waitingLeft: Math.max(room - waiting, 0),
    })),
  }
}

/** What is held today, over or not, and later. */
export const deskList: Handler<'staff.activity.list'> = async (_input, { region, at }) => {
  const ahead = occasionsFrom(region, startOfDay(dateOn(at)))
  return {
    occasions: (await Promise.all(ahead.map(standingOf))).map(({ facts, signedUp, waiting }) => ({
      ...facts,
      signedUp,
      waiting,
    })),
  }
}
