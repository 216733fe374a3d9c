import { contracts } from '@shared/contracts'
import { kernelRefusals, minorRefusals } from '@shared/contracts/refusals'

const rows = Object.entries(contracts)

test.each(rows)('%s: its name tells the phone which function answers', (name, row) => {
  expect(name).toMatch(/^[a-z]+(\.[a-zA-Z]+){1,2}$/)
  expect(row.host).toBe(name.startsWith('staff.') ? 'staff' : 'api')
})

test.each(rows)('%s: somebody may call it, and not without limit', (_, row) => {
  expect(row.audience.length).toBeGreaterThan(0)
  expect(row.rate.limit).toBeGreaterThan(0)
  expect(row.rate.windowSeconds).toBeGreaterThan(0)
})

test.each(rows)('%s: does not repeat what the kernel refuses anyway', (_, row) => {
  expect(row.errors.filter((code) => (kernelRefusals as readonly string[]).includes(code))).toEqual([])
})

test.each(rows.filter(([, row]) => row.consent))('%s: says what a minor may be told', (_, row) => {
  expect(row.errors).toEqual(expect.arrayContaining([...minorRefusals]))
})
