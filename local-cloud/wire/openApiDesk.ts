import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Clock, OpenApiCall } from '../types'

type Args = Readonly<Record<string, unknown>>
type Reply = Record<string, unknown> & {
  errcode?: number
  errmsg?: string
  buffer?: Buffer
  contentType?: string
}

/** A failure to give instead of an answer, as the platform fails; `timeout` leaves the caller waiting. */
export interface OpenApiFault {
  readonly api: string
  readonly errCode: number | 'timeout'
  readonly errMsg?: string
  /** How many calls it meets; then the API works again. */
  readonly times: number
}

const KEPT_CALLS = 500
const TIMEOUT_MS = 30_000
const messages: Readonly<Record<number, string>> = {
  40003: 'invalid openid',
  40037: 'template_id不正确',
  41030: 'page路径不正确',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  47003: 'argument invalid! data.thing1.value is invalid',
  61010: 'code is expired',
  [-604101]: 'function has no permission to call this API',
}

function crc(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A picture that is different for each scene. It stands for a mini-program code; no phone can scan it. */
function picture(scene: string): Buffer {
  const cells = createHash('sha256').update(scene).digest()
  const size = 280
  const rows: Buffer[] = []
  for (let y = 0; y < size; y += 1) {
    const row = Buffer.alloc(size + 1, 255)
    row[0] = 0
    for (let x = 0; x < size; x += 1) {
      const cell = Math.floor(y / 20) * 14 + Math.floor(x / 20)
      if (((cells[(cell >> 3) % 32] ?? 0) >> (cell & 7)) & 1) row[x + 1] = 30
    }
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What WeCom takes of one text, and of one robot in a minute. */
const ROBOT_BYTES = 2048
const ROBOT_PER_MINUTE = 20

const fail = (errcode: number, errmsg = messages[errcode] ?? 'system error'): Reply => ({ errcode, errmsg })

const apis: Readonly<Record<string, (args: Args) => Reply>> = {
  'subscribeMessage.send': (args) => {
    if (typeof args.touser !== 'string' || args.touser === '') return fail(40003)
    if (typeof args.template_id !== 'string' || args.template_id === '') return fail(40037)
    return {}
  },
  'security.msgSecCheck': (args) => {
    if (typeof args.content !== 'string') return fail(44002, 'empty post data')
    if ([...args.content].length > 2500) return fail(47001, 'data format error')
    return { result: { suggest: 'pass', label: 100 }, detail: [], trace_id: 'local' }
  },
  'wxacode.getUnlimited': (args) => {
    const scene = String(args.scene ?? '')
    if (!/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene))
      return fail(40169, 'invalid length for scene, or the data is not json string')
    return { contentType: 'image/png', buffer: picture(scene) }
  },
  'phonenumber.getPhoneNumber': (args) =>
    typeof args.code === 'string' && args.code !== ''
      ? { phone_info: { phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86' } }
      : fail(40029, 'invalid code'),
}

/** Under this name stands what the robot of the staff's WeCom group was asked to say. */
const ROBOT_API = 'wecom.robot'

/** Answers the platform's openapi calls and the robot's, keeps what was asked for the demo to show, and fails as told. */
export class OpenApiDesk {
  private readonly kept: OpenApiCall[] = []
  private faults: OpenApiFault[] = []

  constructor(
    private readonly clock: Clock,
    /** The APIs that a function's config.json lists; null when there is no such function here. */
    private readonly permissions: (functionName: string) => readonly string[] | null,
  ) {}

  /** Newest last, at most 500. */
  calls(): readonly OpenApiCall[] {
    return this.kept
  }

  script(fault: OpenApiFault): void {
    this.faults.push(fault)
  }

  async answer(functionName: string, api: string, args: Args): Promise<Reply> {
    const allowed = this.permissions(functionName)
    const handler = apis[api]
    const reply =
      !handler || (allowed && !allowed.includes(api))
        ? fail(-604101)
        : ((await this.scripted(api)) ?? handler(args))
    return this.keep(functionName, api, args, reply)
  }

  /** Anybody who knows its address may make the robot speak; it speaks 20 times a minute at most. */
  async robot(args: Args): Promise<Reply> {
    const { content } = (args.text ?? {}) as { content?: unknown }
    const fits = typeof content === 'string' && content !== '' && Buffer.byteLength(content) <= ROBOT_BYTES
    const since = this.clock.now() - 60_000
    const lately = this.kept.filter((call) => call.api === ROBOT_API && !call.errCode && call.at > since)
    const earned = !fits
      ? fail(40058, 'text content is missing or too long')
      : lately.length >= ROBOT_PER_MINUTE
        ? fail(45009)
        : {}
    return this.keep('', ROBOT_API, args, (await this.scripted(ROBOT_API)) ?? earned)
  }

  private keep(functionName: string, api: string, args: Args, reply: Reply): Reply {
    this.kept.push({ at: this.clock.now(), functionName, api, args, errCode: reply.errcode ?? 0 })
    this.kept.splice(0, Math.max(0, this.kept.length - KEPT_CALLS))
    return { errcode: 0, errmsg: 'ok', ...reply }
  }

  /** The failure that was ordered for this call, if one was. */
  private async scripted(api: string): Promise<Reply | null> {
    const fault = this.faults.find((one) => one.api === api)
    if (!fault) return null
    this.faults = this.faults.flatMap((one) =>
      one !== fault ? [one] : one.times > 1 ? [{ ...one, times: one.times - 1 }] : [],
    )
    if (fault.errCode === 'timeout') {
      await new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS).unref())
      return fail(-1, 'system error')
    }
    return fail(fault.errCode, fault.errMsg)
  }
}
