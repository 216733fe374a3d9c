/**
 * `npm run -s invite-admin`: prints a one-time code that makes whoever enters it under 我的 an administrator. Talks to
 * the Xinyu that `npm start` runs here (PORT, XINYU_DATA), or, with XINYU_CLOUD_ENV and its secrets and the keys of
 * the functions in the environment, to a CloudBase environment.
 */
import path from 'node:path'
import { inviteAdmin, type Target } from './firstAdmin'
import { ensureKeys } from './serveKeys'

/** Where the service is, and what its clock says. */
async function target(): Promise<readonly [Target, number]> {
  const { XINYU_CLOUD_ENV: env, XINYU_CLOUD_SECRET_ID: id, XINYU_CLOUD_SECRET_KEY: key } = process.env
  if (env && id && key) return [{ env, secretId: id, secretKey: key }, Date.now()]
  const dataDir = process.env.XINYU_DATA ?? path.resolve(__dirname, '../.data')
  Object.assign(process.env, ensureKeys(path.resolve(dataDir)))
  const origin = `http://127.0.0.1:${process.env.PORT ?? 8620}`
  const { offsetMs } = (await (await fetch(`${origin}/gateway/clock`)).json()) as { offsetMs: number }
  return [{ adminUrl: `${origin}/admin` }, Date.now() + offsetMs]
}

target()
  .then(([where, at]) => inviteAdmin(where, at))
  .then(
    ({ code, expiresAt }) =>
      console.log(`${code}  (valid until ${new Date(expiresAt).toISOString().slice(0, 10)})`),
    (error: Error) => {
      console.error(`No invitation could be made: ${error.message}. Is Xinyu running?`)
      process.exitCode = 1
    },
  )
