import type { ServerResponse } from 'node:http'
import type { Route } from '../types'
import { callEndpoints } from './callEndpoints'
import type { Endpoint, Endpoints, Gateway, GatewayOptions } from './endpoint'
import { fileEndpoints, filePrefix, sendFile } from './fileEndpoints'
import { isFromThisMachine } from './loopback'
import { GatewayRefusal, sendJson } from './reply'
import { sessionEndpoints } from './sessionEndpoints'
import { demoSessions } from './sessions'
import { staticRoute } from './staticRoute'
import { toolEndpoints } from './toolEndpoints'

const endpoints: Endpoints = { ...sessionEndpoints, ...callEndpoints, ...fileEndpoints, ...toolEndpoints }

/** Stands before every other route: nothing of the local cloud is for pages or names of other machines. */
export const loopbackRoute: Route = async (request, response) => {
  if (isFromThisMachine(request)) return false
  return refuse(response, new GatewayRefusal(403, 'the local cloud answers this machine only'))
}

/** The browser's way into the local cloud, and the h5 build with the demo bar. */
export function gatewayRoutes(options: GatewayOptions): Route[] {
  const gateway: Gateway = { ...options, sessions: demoSessions(options.dataDir) }
  return [
    endpointRoute(gateway),
    ...(options.staticDir ? [staticRoute(options.staticDir, options.clock)] : []),
  ]
}

function endpointRoute(gateway: Gateway): Route {
  return async (request, response, url) => {
    if (!url.pathname.startsWith('/gateway/')) return false
    try {
      await endpointOf(request.method, url.pathname)(gateway, request, response, url)
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) throw error
      refuse(response, error)
    }
    return true
  }
}

function endpointOf(method: string | undefined, pathname: string): Endpoint {
  if (method === 'GET' && pathname.startsWith(filePrefix)) return sendFile
  const name = `${method} ${pathname}`
  const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined
  if (!endpoint) throw new GatewayRefusal(404, `no such gateway route: ${name}`)
  return endpoint
}

/** Closes the connection, because a refused body may still be on its way. */
function refuse(response: ServerResponse, { status, errCode, errMsg }: GatewayRefusal): true {
  if (response.headersSent) {
    response.destroy()
    return true
  }
  response.setHeader('connection', 'close')
  return sendJson(response, { error: { errCode, errMsg } }, status)
}
