import type { ActionName, Input, Output } from '@shared/contracts'
import { post } from './weapp/wx'

type Session = Awaited<ReturnType<typeof post>>

/** Calls the real functions of a running service as one of the demo's people. Throws the code of a refusal. */
export async function callAs<A extends ActionName>(
  origin: string,
  persona: string,
  action: A,
  input: Input<A>,
  key?: string,
): Promise<Output<A>> {
  const { token }: Session = await post(origin, '/gateway/session', { persona })
  const name = action.startsWith('staff.') ? 'staff' : 'api'
  const data = { calls: [{ action, input, ...(key === undefined ? {} : { key }) }] }
  const { result } = (await post(origin, '/gateway/call', { name, data }, { 'x-demo-session': token })) as {
    result: { replies: ({ ok: true; data: Output<A> } | { ok: false; error: string })[] }
  }
  const [reply] = result.replies
  if (!reply?.ok) throw new Error(`${action} was refused: ${reply?.error}`)
  return reply.data
}
