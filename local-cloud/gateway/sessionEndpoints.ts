import type { IncomingMessage } from 'node:http'
import type { Endpoints } from './endpoint'
import { type Persona, personaOf, personas } from './personas'
import { GatewayRefusal, readJson, sendJson } from './reply'
import type { DemoSessions } from './sessions'

export const sessionEndpoints: Endpoints = {
  'GET /gateway/personas': (_gateway, _request, response) =>
    sendJson(
      response,
      personas.map(({ id, name }) => ({ id, name })),
    ),
  'POST /gateway/session': async ({ sessions }, request, response) => {
    const { persona: id = personas[0]?.id } = await readJson(request, 1024)
    const persona = personaOf(id)
    if (!persona) throw new GatewayRefusal(400, 'unknown persona')
    sendJson(response, { token: sessions.mintDemoSession(persona), persona: persona.id })
  },
}

/**
 * Whose request this is, by the header `x-demo-session`, or by `?session=` where a browser can set no header.
 * @throws GatewayRefusal 401
 */
export function whoIs(sessions: DemoSessions, request: IncomingMessage, url: URL): Persona {
  const header = request.headers['x-demo-session']
  const token = typeof header === 'string' ? header : (url.searchParams.get('session') ?? undefined)
  const persona = sessions.readDemoSession(token)
  if (!persona) throw new GatewayRefusal(401, 'demo session is missing, forged or expired')
  return persona
}
