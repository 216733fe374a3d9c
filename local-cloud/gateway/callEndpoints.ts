import { FunctionFault } from '../host/functionFault'
import { watchSignal } from '../realtime/watchSignal'
import type { Endpoints } from './endpoint'
import { GatewayRefusal, readJson, sendJson } from './reply'
import { whoIs } from './sessionEndpoints'

/** Above the service's own 64 kB, so that its refusal can be seen. */
const callLimit = 128 * 1024

export const callEndpoints: Endpoints = {
  /** As wx.cloud.callFunction: `{result}`, or `{error: {errCode, errMsg}}` when the function failed. */
  'POST /gateway/call': async ({ invoke, sessions }, request, response, url) => {
    const { openid } = whoIs(sessions, request, url)
    const { name, data } = await readJson(request, callLimit)
    if (typeof name !== 'string') throw new GatewayRefusal(400, 'name must be a string')
    try {
      sendJson(response, { result: await invoke(name, data ?? {}, { openid, source: 'wx_client' }) })
    } catch (error) {
      if (!(error instanceof FunctionFault)) throw error
      const { errCode, errMsg } = error
      const words = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${errMsg}`
      sendJson(response, { error: { errCode, errMsg: words } })
    }
  },
  'GET /gateway/watch': ({ store, schema, sessions }, request, response, url) => {
    const { openid } = whoIs(sessions, request, url)
    if (schema.collections.signals?.permission !== 'own-read')
      throw new GatewayRefusal(403, 'no permission to watch signals', -502003)
    watchSignal(store, openid, response)
  },
}
