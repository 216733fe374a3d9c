import type { Output } from '@shared/contracts'
import type { ConsentScope } from '@shared/contracts/action'
import { type CallError, call } from '../call/call'
import { newKey } from '../ids/ids'
import { createStore, useStore } from '../store/store'
import { consentTexts, textDigest } from './consentTexts'

export type Session = Output<'account.session'>
export type Missing = Session['missing'][number]['what']

/** Kept in memory only: who one is and what one agreed to is never written to the phone. */
export type SessionState =
  | { readonly status: 'loading'; readonly session: Session | null }
  | { readonly status: 'ready'; readonly session: Session }
  | { readonly status: 'away'; readonly session: Session | null; readonly error: CallError }

export type Done = { readonly ok: true } | { readonly ok: false; readonly error: CallError }

const state = createStore<SessionState>({ status: 'loading', session: null })

/** Asks the service who one is. At start, on 重试, and when the network returns. */
export async function refreshSession(): Promise<Done> {
  return learn(await call('account.session', {}))
}

/** Hears whenever the service has said who this is. Returns how to stop. */
export function hearSession(listener: (session: Session) => void): () => void {
  return state.subscribe(() => {
    const now = state.get()
    if (now.status === 'ready') listener(now.session)
  })
}

export const currentSession = (): Session | null => state.get().session

export function useSession(): SessionState {
  return useStore(state)
}

/** @param birthMonth `YYYY-MM` */
export async function setBirth(birthMonth: string): Promise<Done> {
  return learn(await call('account.setBirth', { birthMonth }))
}

/** Records that this person agreed to, or withdrew from, the text of a purpose as it stands on this phone. */
export async function setConsent(scope: ConsentScope, granted: boolean): Promise<Done> {
  const text = consentTexts[scope]
  if (!text) return { ok: false, error: 'CONSENT_VERSION_OLD' }
  const { version } = text
  const input = { scope, version, textSha256: textDigest(text), granted }
  return learn(await call('account.consent', input, { key: await newKey() }))
}

/** Has the platform's one-time code exchanged for a number that the service then knows of. */
export async function verifyPhone(code: string): Promise<Done> {
  return learn(await call('account.verifyPhone', { code }))
}

/** Uses an invitation: the session that comes back names the roles that it gave. */
export async function join(code: string): Promise<Done> {
  return learn(await call('account.join', { code }))
}

/**
 * Whether the newest record of a purpose is a consent to the text that this phone holds, or to an earlier one that goes
 * on; `newest`: to this very text.
 */
export function hasConsent(session: Session | null, scope: ConsentScope, newest = false): boolean {
  const record = session?.consents.find((one) => one.scope === scope)
  const text = consentTexts[scope]
  if (record?.granted !== true || !text) return false
  return record.version === text.version || (!newest && text.keeps?.includes(record.version) === true)
}

/**
 * What a minor needs for a purpose beside the own consent, `newest`: for all that its newest text speaks of. A service
 * that is older than this phone does not say.
 */
export const missingFor = (session: Session, scope: ConsentScope, newest = false): readonly Missing[] =>
  [
    ...((session.missing as Session['missing'] | undefined) ?? []),
    ...(newest ? (session.missingForNewest ?? []) : []),
  ]
    .filter((one) => one.scope === scope)
    .map(({ what }) => what)

type Answer =
  | { readonly ok: true; readonly data: Session }
  | { readonly ok: false; readonly error: CallError }

function learn(answer: Answer): Done {
  if (answer.ok) {
    state.set({ status: 'ready', session: answer.data })
    return { ok: true }
  }
  const { session } = state.get()
  if (!session) state.set({ status: 'away', session, error: answer.error })
  return { ok: false, error: answer.error }
}
