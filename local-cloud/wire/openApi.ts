import type { Form } from './multipart'
import type { OpenApiDesk } from './openApiDesk'

interface Pair {
  key: string
  value: Uint8Array
  contenttype?: string
}
interface Codec {
  decode(bytes: Uint8Array): { openapiData?: { pairs?: Pair[] } }
}
interface Encoder {
  encode(message: unknown): { finish(): Uint8Array }
}

/** The SDK registers its own codecs; reusing them means that no .proto and no generated code stands here. */
function codecs(): { request: Codec; reply: Encoder } {
  require('wx-server-sdk')
  const { roots } = require('protobufjs/minimal') as {
    roots: { default: { CommApiData: Codec; CommOpenApiResp: Encoder } }
  }
  return { request: roots.default.CommApiData, reply: roots.default.CommOpenApiResp }
}

function readArgs(codec: Codec, data: Buffer): Record<string, unknown> {
  const pairs = codec.decode(data).openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, contenttype }) => [
      key,
      contenttype
        ? { contentType: contenttype, bytes: value.length }
        : (JSON.parse(Buffer.from(value).toString()) as unknown),
    ]),
  )
}

/** One `wx.openApi` request of the SDK, answered as protobuf. */
export async function answerOpenApi(desk: OpenApiDesk, functionName: string, form: Form): Promise<Buffer> {
  const { request, reply } = codecs()
  const data = form.requestData
  const args = Buffer.isBuffer(data) ? readArgs(request, data) : {}
  const { buffer, contentType, ...body } = await desk.answer(functionName, String(form.apiName ?? ''), args)
  const message = {
    respData: buffer ?? Buffer.from(JSON.stringify(body)),
    contentType: buffer ? contentType : 'application/json',
    errorCode: 0,
    httpCode: 200,
  }
  return Buffer.from(reply.encode(message).finish())
}
