import type { IncomingHttpHeaders } from 'node:http'
import { Busboy } from '@fastify/busboy'

export type Form = Record<string, string | Buffer>

/**
 * The SDK's openapi request. The protobuf part has no file name, so ordinary form readers take it for text and
 * corrupt it; it is named here as binary.
 */
export function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Form> {
  return new Promise((resolve, reject) => {
    const form: Form = {}
    const reader = new Busboy({
      headers: headers as { 'content-type': string },
      isPartAFile: (name) => name === 'requestData',
    })
    reader.on('field', (name, value) => {
      form[name] = value
    })
    reader.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        form[name] = Buffer.concat(chunks)
      })
    })
    reader.on('finish', () => resolve(form))
    reader.on('error', reject)
    reader.end(body)
  })
}
