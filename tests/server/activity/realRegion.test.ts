import { activity } from '@server/modules/activity/actions'
import { activityDesk } from '@server/modules/activity/deskActions'
import type { Region } from '../../../catalog/regions/all'
import { signUpInput } from '../../support/activity'

/** The presets have no operator; this is what a region file looks like once somebody answers for the service. */
jest.mock('../../../catalog/regions/all', () => {
  const { regions } = jest.requireActual<{ regions: Region[] }>('../../../catalog/regions/all')
  return {
    regions: regions.map((region) => ({
      ...region,
      operator: { ...region.operator, confirmedOn: '2026-11-01' },
    })),
  }
})

const at = Date.parse('2026-11-24T10:00:00+08:00')
type Context = Parameters<(typeof activity)['activity.signUp']>[1]
/** Nothing is read or stored: it is refused before anybody is looked at. */
const context = { region: 'taizhou', at } as Context

test('where an operator answers for the service, nobody can sign up for an example that nobody holds', async () => {
  for (const occasion of [
    'lecture-sleep-well.2026-11-26',
    'lecture-sleep-well.2026-12-12',
    'group-new-parents.2026-12-02',
    'camp-winter.2027-01-25',
  ])
    expect(await activity['activity.signUp'](signUpInput(occasion), context)).toMatchObject({
      refused: 'ACTIVITY_UNKNOWN',
    })
  expect(await activity['activity.list']({}, context)).toEqual({ occasions: [] })
  expect(await activityDesk['staff.activity.list']({}, context)).toEqual({ occasions: [] })
})
