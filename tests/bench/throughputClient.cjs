/** One client process of the SDK: durable adds with 20 in flight. Prints adds per second. Run by throughput.ts. */
const cloud = require('wx-server-sdk')

const TOTAL = 2000
const IN_FLIGHT = 20

async function main() {
  cloud.init({ env: 'local' })
  const visits = cloud.database().collection('visits')
  const text = 'x'.repeat(200)
  let next = 0
  const line = async () => {
    while (next < TOTAL) {
      const number = next++
      await visits.add({ data: { number, text, at: number } })
    }
  }
  await visits.add({ data: { number: -1, text, at: 0 } })
  const from = process.hrtime.bigint()
  await Promise.all(Array.from({ length: IN_FLIGHT }, line))
  const seconds = Number(process.hrtime.bigint() - from) / 1e9
  process.stdout.write(`${TOTAL / seconds}\n`)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
