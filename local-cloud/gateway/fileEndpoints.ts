import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contentType } from './contentTypes'
import type { Endpoint, Endpoints } from './endpoint'
import { GatewayRefusal, readBody, sendJson } from './reply'
import { whoIs } from './sessionEndpoints'

const uploadLimit = 10 * 1024 * 1024
const plainPath = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*){0,8}$/

/** @throws GatewayRefusal 400 for a path that is not plain names between slashes. */
function locate(files: Parameters<Endpoint>[0]['files'], path: string): string {
  const file = plainPath.test(path) ? files.locate(path) : null
  if (!file) throw new GatewayRefusal(400, 'path is not allowed')
  return file
}

export const fileEndpoints: Endpoints = {
  /** `?path=` names the file, the body is its content; answers `{fileID}`. A file is never overwritten. */
  'POST /gateway/upload': async ({ files, sessions }, request, response, url) => {
    whoIs(sessions, request, url)
    const path = url.searchParams.get('path') ?? ''
    const file = locate(files, path)
    if (existsSync(file)) throw new GatewayRefusal(409, 'a file of this path exists')
    await files.save(file, Readable.from([await readBody(request, uploadLimit)]))
    sendJson(response, { fileID: files.fileId(path) })
  },
}

export const filePrefix = '/gateway/file/'

/** `GET /gateway/file/<path>?session=`: an uploaded file, which is never run as a page of this origin. */
export const sendFile: Endpoint = async ({ files, sessions }, request, response, url) => {
  whoIs(sessions, request, url)
  const file = locate(files, url.pathname.slice(filePrefix.length))
  if (!existsSync(file)) throw new GatewayRefusal(404, 'no such file')
  const type = contentType(file)
  response.writeHead(200, {
    'content-type': /^(image\/(?!svg)|audio\/)/.test(type) ? type : 'application/octet-stream',
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  await pipeline(createReadStream(file), response)
}
