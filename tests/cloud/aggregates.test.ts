import { type Opened, openEnvironment } from './environment'

let cloud: Opened
beforeAll(async () => {
  cloud = await openEnvironment()
  const rows = [
    ['taizhou', 3, ['sleep']],
    ['taizhou', 5, ['sleep', 'work']],
    ['wuhu', 8, ['work']],
  ] as const
  for (const [region, minutes, topics] of rows) await cloud.have({ region, minutes, topics })
})
afterAll(() => cloud.stop())

const $ = (name: string, argument: unknown): unknown => {
  const make = cloud.command.aggregate[name]
  if (!make) throw new Error(`the SDK has no aggregate command ${name}`)
  return make(argument)
}
const mine = () => cloud.raw().aggregate().match({ run: cloud.run })

test('count, sum and mean by group', async () => {
  const { list } = await mine()
    .group({ _id: '$region', count: $('sum', 1), total: $('sum', '$minutes'), mean: $('avg', '$minutes') })
    .sort({ _id: 1 })
    .end()
  expect(list).toEqual([
    { _id: 'taizhou', count: 2, total: 8, mean: 4 },
    { _id: 'wuhu', count: 1, total: 8, mean: 8 },
  ])
})

test('a list counted by its elements, the most frequent first', async () => {
  const { list } = await mine()
    .unwind('$topics')
    .group({ _id: '$topics', count: $('sum', 1) })
    .sort({ count: -1, _id: 1 })
    .limit(1)
    .end()
  expect(list).toEqual([{ _id: 'sleep', count: 2 }])
})

test('nothing that matches gives no groups', async () => {
  const { list } = await cloud
    .raw()
    .aggregate()
    .match({ run: `${cloud.run}-none` })
    .group({ _id: null, count: $('sum', 1) })
    .end()
  expect(list).toEqual([])
})
