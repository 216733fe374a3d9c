import type { Output } from '@shared/contracts'
import { subscribe as dialog } from '@/platform/subscribe'
import { call } from '../call/call'
import { newKey } from '../ids/ids'
import { put, subscribe } from '../outbox/outbox'
import { createStore } from '../store/store'

type Quota = Output<'notice.quota'>['templates']
export type TemplateName = Quota[number]['name']

/** With so many left a tap asks for no more. */
const ENOUGH: Readonly<Record<TemplateName, number>> = { letters: 3, duty: 20, visits: 3 }

/** As the service last said it. */
export const allowance = createStore<Quota>([])
subscribe((fate) => {
  if (fate.action === 'notice.accepted' && fate.state === 'sent')
    allowance.set((fate.data as Output<'notice.accepted'>).templates)
})

/** Learns what may be asked for. Ahead of the tap, because a dialog has to open within it. */
export async function learnAllowance(): Promise<void> {
  const reply = await call('notice.quota', {})
  if (reply.ok) allowance.set(reply.data.templates)
}

/**
 * Lets the platform ask whether it may send one more message outside the app. First thing in a tap, before anything is
 * awaited; what the tap is for does not wait for the answer, and a no changes nothing.
 */
export function allowMessages(name: TemplateName): void {
  const template = allowance.get().find((one) => one.name === name)
  if (!template || template.left >= ENOUGH[name]) return
  void dialog.ask([template.id]).then(async (accepted) => {
    if (accepted.length === 0) return
    const entry = { action: 'notice.accepted', key: await newKey(), keep: 'day' } as const
    // Nothing of the person's is lost when the phone is full: the next tap asks again.
    await put({ ...entry, input: { templates: [name] } }).catch(() => undefined)
  })
}
