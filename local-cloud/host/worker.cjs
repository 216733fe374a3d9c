/**
 * One instance of one function. A worker thread has its own process.env and takes one call at a time, so the
 * identity that getWXContext() reads there can never be another caller's. Plain CommonJS, so that it starts
 * without a compiler under every runner.
 */
const { parentPort, workerData } = require('node:worker_threads')

/**
 * @typedef {object} Call
 * @property {string} event JSON text
 * @property {Record<string, string>} env identity of this call
 * @property {number} offsetMs how far the demo's clock is from the real one
 * @property {string} requestId
 */

const RealDate = Date
const realNow = RealDate.now
let offsetMs = 0
const now = () => realNow() + offsetMs

/** The functions' own clock: shipped code reads Date and has no hook for it. */
const MovedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
})
RealDate.now = now
RealDate.prototype.constructor = MovedDate
globalThis.Date = MovedDate

/** @param {Record<string, string>} env */
function becomeCaller(env) {
  for (const key of Object.keys(process.env)) {
    if (/^(WX_|TCB_SOURCE$|TRIGGER_SRC$)/.test(key)) delete process.env[key]
  }
  Object.assign(process.env, env)
}

/** @param {unknown} error */
const words = (error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

/** @param {Call} call */
async function answer(call) {
  offsetMs = call.offsetMs
  becomeCaller(call.env)
  try {
    const { main } = require(workerData.entry)
    const context = {
      request_id: call.requestId,
      function_name: workerData.name,
      memory_limit_in_mb: workerData.memoryMb,
      time_limit_in_ms: workerData.timeoutSeconds * 1000,
      namespace: 'local',
    }
    const result = await main(JSON.parse(call.event), context)
    return { ok: true, result: JSON.stringify(result ?? null) }
  } catch (error) {
    return { ok: false, message: words(error) }
  }
}

parentPort.on('message', (call) => {
  answer(call).then((reply) => parentPort.postMessage(reply))
})
