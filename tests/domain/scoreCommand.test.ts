import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'

interface Vector {
  answers: unknown
  expected: { metrics: object; bands: object; critical: number[]; high_subscales?: string[] }
}

const root = path.resolve(__dirname, '../..')
const folder = path.join(__dirname, 'vectors')
const vectors = readdirSync(folder).flatMap((file) => {
  const { id, vectors: list } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
    id: string
    vectors: Vector[]
  }
  return list.map((vector) => ({ scale: id, ...vector }))
})

/** Runs the command as `npm run -s score` does; resolves with its exit code and what it printed. */
function run(input: Iterable<string>): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/score.ts'], { cwd: root })
  Readable.from(input).pipe(child.stdin)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    ),
  )
}

const replies = (out: string): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)

const expected = vectors.map(({ expected: { metrics, bands, critical, high_subscales = [] } }) => ({
  metrics,
  bands,
  critical,
  high_subscales,
}))

test('every vector comes back as printed, a line each, in order', async () => {
  const { code, out, err } = await run(
    vectors.map(({ scale, answers }) => `${JSON.stringify({ scale, answers, version: 1 })}\n`),
  )
  expect([code, err]).toEqual([0, ''])
  expect(vectors.length).toBeGreaterThan(400)
  expect(replies(out)).toEqual(expected)
})

test('bad lines are answered where they stand, and the good ones around them are scored', async () => {
  const good = { scale: 'gad7', answers: [1, 1, 1, 1, 1, 1, 1] }
  const cases: readonly (readonly [string, unknown])[] = [
    ['', { error: 'BAD_JSON' }],
    ['{', { error: 'BAD_JSON' }],
    ['null', { error: 'BAD_JSON' }],
    ['[]', { error: 'BAD_JSON' }],
    ['{}', { error: 'SCALE_UNKNOWN' }],
    ['{"scale":"nosuch","answers":[]}', { error: 'SCALE_UNKNOWN' }],
    ['{"scale":"__proto__","answers":[]}', { error: 'SCALE_UNKNOWN' }],
    ['{"scale":"gad7","version":99,"answers":[]}', { error: 'SCALE_VERSION_UNKNOWN' }],
    ['{"scale":"gad7"}', { error: 'ANSWERS_INVALID', reason: 'missing' }],
    ['{"scale":"gad7","answers":null}', { error: 'ANSWERS_INVALID', reason: 'missing' }],
    ['{"scale":"gad7","answers":[1,1,1,1,1,1]}', { error: 'ANSWERS_INVALID', reason: 'missing', where: '7' }],
    ['{"scale":"gad7","answers":[1,1,1,1,1,1,1,1]}', { error: 'ANSWERS_INVALID', reason: 'unknown_item' }],
    ['{"scale":"gad7","answers":[1,1,1,1,1,1,4]}', { error: 'ANSWERS_INVALID', where: '7' }],
    ['{"scale":"gad7","answers":[1,1,1,1,1,1,"1"]}', { error: 'ANSWERS_INVALID', reason: 'wrong_code' }],
    ['{"scale":"gad7","answers":[1,1,1,1,1,1,null]}', { error: 'ANSWERS_INVALID', where: '7' }],
    [`{"scale":"gad7","answers":${'['.repeat(20000)}${']'.repeat(20000)}}`, { error: 'ANSWERS_INVALID' }],
    ['{"scale":"psqi","answers":[1,2]}', { error: 'ANSWERS_INVALID' }],
    ['{"scale":"ssrs","answers":{}}', { error: 'ANSWERS_INVALID', reason: 'missing' }],
  ]
  const { code, out } = await run(cases.flatMap(([line]) => [`${line}\n`, `${JSON.stringify(good)}\r\n`]))
  const lines = replies(out)
  expect(code).toBe(0)
  expect(lines).toHaveLength(cases.length * 2)
  cases.forEach(([, reply], index) => {
    expect(lines[2 * index]).toMatchObject(reply as object)
    expect(lines[2 * index + 1]).toMatchObject({ metrics: { raw: 7 } })
  })
})

test('a hundred thousand lines stream through', async () => {
  const line = `${JSON.stringify({ scale: 'sds', answers: Array(20).fill(2) })}\n`
  const { code, out } = await run(Array(100).fill(line.repeat(1000)) as string[])
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(100_001)
}, 60_000)
