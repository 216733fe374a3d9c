import { persona } from '../persona.h5'
import { CloudFault } from './cloud.port'

const key = 'xinyu.session'

/** The token of who this window is; the demo bar may have put one there. */
export async function gatewaySession(): Promise<string> {
  return sessionStorage.getItem(key) ?? renewGatewaySession()
}

/** Asks the gateway for a session as this window's persona. */
export async function renewGatewaySession(): Promise<string> {
  const response = await fetch('/gateway/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: persona() }),
  })
  if (!response.ok) throw new CloudFault('fault')
  const { token } = (await response.json()) as { token: string }
  sessionStorage.setItem(key, token)
  return token
}
