import type { Output } from '@shared/contracts'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { ownThread } from '../letter'
import { asksOf, digestOfEntry, openedEntry } from './askRepo'

type Asked = Output<'board.asked'>['entries'][number]

export const asked: Handler<'board.asked'> = async ({ threadId }, context) => {
  if (!(await ownThread(context, threadId))) return refuse('NOT_FOUND')
  const asks = await asksOf(threadId)
  return {
    entries: asks.map((ask) => {
      const text = openedEntry(context, ask)
      const topic = ask.topic as Asked['topic']
      return { id: ask._id, topic, ...text, textSha256: digestOfEntry(text), state: ask.state }
    }),
  }
}
