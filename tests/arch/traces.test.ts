import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .stdout.split('\0')
  .filter((file) => file && !/\.(png|jpg)$/.test(file))

/** Spelled in parts, so that this file does not find itself. */
const machine = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/[a-z]+/'].join('|'))
const secret = new RegExp(
  ['BEGIN [A-Z ]*PRIV' + 'ATE KEY', 'AK' + 'ID[0-9A-Za-z]{16}', 'wx[0-9a-f]{16}"'].join('|'),
)
const registry = new RegExp(['registry\\.' + '[a-z.]+\\.(org|com|cn)', '"reso' + 'lved": "http'].join('|'))

test.each([
  ['a path of one machine', machine],
  ['a secret or a real app id', secret],
  ['a registry host', registry],
])('the project holds no %s', (_, pattern) => {
  expect(tracked.length).toBeGreaterThan(100)
  expect(tracked.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
})
