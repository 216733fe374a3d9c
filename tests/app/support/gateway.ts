import type { BatchReply, BatchRequest, CallReply, CallRequest } from '@shared/contracts/envelope'

/** The gateway of the local cloud as the browser's port meets it, scripted by a test. */
export interface ScriptedGateway {
  /** Every batch that arrived, in order. */
  readonly batches: { readonly host: string; readonly calls: readonly CallRequest[] }[]
  /** What each call is answered with. */
  answer: (call: CallRequest) => CallReply
  /** While false, nothing reaches anyone. */
  online: boolean
  /** What an answer waits for on its way back. */
  hold: (calls: readonly CallRequest[]) => Promise<void>
  /** Faults of the platform that come instead of the next answers, oldest first. */
  faults: { errCode: number; errMsg: string }[]
}

const json = (body: unknown) => ({ ok: true, status: 200, json: async () => body })

/** Stands in for `fetch` until the next call of this function. */
export function scriptGateway(answer: (call: CallRequest) => CallReply): ScriptedGateway {
  const gateway: ScriptedGateway = {
    batches: [],
    answer,
    online: true,
    hold: async () => undefined,
    faults: [],
  }
  const fetchStub = async (url: string, options: { body: string }) => {
    if (!gateway.online) throw new TypeError('Failed to fetch')
    if (url === '/gateway/session') return json({ token: 'token', persona: 'citizen' })
    const { name, data } = JSON.parse(options.body) as { name: string; data: BatchRequest }
    gateway.batches.push({ host: name, calls: data.calls })
    const fault = gateway.faults.shift()
    if (fault) return json({ error: fault })
    const reply: BatchReply = {
      requestId: 'r1',
      serverAt: Date.now(),
      replies: data.calls.map(gateway.answer),
    }
    await gateway.hold(data.calls)
    return json({ result: reply })
  }
  Object.assign(globalThis, { fetch: fetchStub })
  return gateway
}

export const done = (data: unknown = {}): CallReply => ({ ok: true, data })

/** Waits for what must come, at most two seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 2000; !(await condition()); ) {
    if (Date.now() > end) throw new Error('waited two seconds in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
