/**
 * `npm run -s invite-admin`: prints a one-time code that makes whoever enters it under 我的 an administrator. Talks to
 * the Xinyu that `npm start` runs here (PORT, XINYU_DATA), or, with XINYU_CLOUD_ENV and its secrets and the keys of
 * the functions in the environment, to a CloudBase environment.
 */
import path from 'node:path'
import { inviteAdmin, type Target } from './firstAdmin'
import { ensureKeys } from './serveKeys'

function target(): Target {
  const { XINYU_CLOUD_ENV: env, XINYU_CLOUD_SECRET_ID: id, XINYU_CLOUD_SECRET_KEY: key } = process.env
  if (env && id && key) return { env, secretId: id, secretKey: key }
  const dataDir = process.env.XINYU_DATA ?? path.resolve(__dirname, '../.data')
  Object.assign(process.env, ensureKeys(path.resolve(dataDir)))
  return { adminUrl: `http://127.0.0.1:${process.env.PORT ?? 8620}/admin` }
}

inviteAdmin(target()).then(
  ({ code, expiresAt }) =>
    console.log(`${code}  (valid until ${new Date(expiresAt).toISOString().slice(0, 10)})`),
  (error: Error) => {
    console.error(`No invitation could be made: ${error.message}. Is Xinyu running?`)
    process.exitCode = 1
  },
)
