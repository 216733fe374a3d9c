import type { ActionName, Input, Output } from '@shared/contracts'
import type { BatchReply, BatchRequest } from '@shared/contracts/envelope'
import type { LocalCloud } from '../server'

/** A person of the demo who calls the real functions, as the phone does. */
export interface Phone {
  /** @throws Error with the refusal's code. */
  call<A extends ActionName>(action: A, input: Input<A>, key?: string): Promise<Output<A>>
}

export function phoneOf(cloud: Pick<LocalCloud, 'invoke'>, openid: string): Phone {
  return {
    async call<A extends ActionName>(action: A, input: Input<A>, key?: string) {
      const request: BatchRequest = { calls: [{ action, input, ...(key ? { key } : {}) }] }
      const { replies } = (await cloud.invoke(action.startsWith('staff.') ? 'staff' : 'api', request, {
        openid,
        source: 'wx_client',
      })) as BatchReply
      const [reply] = replies
      if (!reply?.ok) throw new Error(`${action} was refused: ${reply?.error ?? 'no reply'}`)
      return reply.data as Output<A>
    },
  }
}
