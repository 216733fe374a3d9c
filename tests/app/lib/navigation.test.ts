import Taro from '@tarojs/taro'
import { go } from '@/lib/navigation/navigation'
import { address } from '@/lib/navigation/routes'
import { journeys } from '../mocks/taro'

const stackOf = (depth: number) =>
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(Array.from({ length: depth }, () => ({})) as never)

afterEach(() => {
  jest.restoreAllMocks()
  journeys.length = 0
})

test('the platform’s ten pages are never exceeded: in a deep stack the page is replaced', async () => {
  for (let depth = 1; depth <= 30; depth += 1) {
    stackOf(Math.min(depth, 9))
    await go('packages/assessment/take/index', { scale: 'sds' })
  }
  expect(journeys.filter((one) => one.startsWith('navigateTo')).length).toBe(8)
  expect(journeys.filter((one) => one.startsWith('redirectTo')).length).toBe(22)
})

test('a query is written so that it can be read back', () => {
  expect(address('pages/x/index', { a: '1&2', b: 3 })).toBe('/pages/x/index?a=1%262&b=3')
})
