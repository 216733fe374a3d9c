/**
 * `npm run dev`: h5 with hot reload on a local cloud whose functions reload on save.
 * `npm run dev:weapp`: the watching build for WeChat DevTools, with the functions beside it.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuilt, forgetBuilt } from './setup/build.mjs'
import { ensureInstalled, root } from './setup/install.mjs'

const say = (line) => console.log(line)
const weapp = process.argv.includes('--weapp')
const cloudPort = Number(process.env.PORT ?? 8620)
const children = []

function run(name, args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  children.push(child)
  child.once('exit', (code) => {
    say(`${name} ended (${code ?? 'signal'}).`)
    stopAll(code ?? 0)
  })
}

function stopAll(code) {
  for (const child of children) child.kill('SIGTERM')
  forgetBuilt('cloudfunctions')
  if (weapp) forgetBuilt('weapp')
  process.exitCode = code
}

process.once('SIGINT', () => stopAll(0))
process.once('SIGTERM', () => stopAll(0))
ensureInstalled(say)
ensureBuilt(['cloudfunctions'], say)
const taro = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro')
run('functions', ['--import', 'tsx', 'scripts/build-functions.ts', '--watch'])
if (weapp) {
  run('weapp', [taro, 'build', '--type', 'weapp', '--watch'], { NODE_ENV: 'development' })
} else {
  run('local cloud', ['scripts/start.mjs', '--without-h5'], { PORT: String(cloudPort) })
  run('h5', [taro, 'build', '--type', 'h5', '--watch'], {
    NODE_ENV: 'development',
    XINYU_GATEWAY: `http://127.0.0.1:${cloudPort}`,
  })
}
