import type { BatchReply } from '@shared/contracts/envelope'
import { CloudFault, type CloudPort } from './cloud.port'
import { gatewaySession, renewGatewaySession } from './gatewaySession'
import { platformFault } from './platformFault'

interface GatewayReply {
  readonly result?: BatchReply
  readonly error?: { readonly errCode: number; readonly errMsg: string }
}

async function post(token: string, body: string): Promise<Response> {
  return fetch('/gateway/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-session': token },
    body,
  })
}

/** The browser's door to the local cloud. A server that forgot the session is asked for a new one, once. */
export const cloud: CloudPort = {
  start() {},
  async invoke(host, request) {
    try {
      const body = JSON.stringify({ name: host, data: request })
      let response = await post(await gatewaySession(), body)
      if (response.status === 401) response = await post(await renewGatewaySession(), body)
      if (!response.ok) throw new CloudFault(response.status === 503 ? 'busy' : 'fault')
      const reply = (await response.json()) as GatewayReply
      if (reply.error || !reply.result) throw reply.error ?? new CloudFault('fault')
      return reply.result
    } catch (error) {
      throw platformFault(error)
    }
  },
}
