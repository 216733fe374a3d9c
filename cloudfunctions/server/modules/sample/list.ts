import type { Output } from '@shared/contracts'
import type { Handler } from '../../kernel/registry'
import { waitingSamples } from './sampleRepo'

type Sample = Output<'staff.sample.list'>['samples'][number]
const SHOWN = 20

export const list: Handler<'staff.sample.list'> = async (_input, context) => ({
  samples: (await waitingSamples(context)).slice(0, SHOWN).map(({ _id, topic, closedAt }) => ({
    threadId: _id,
    topic: topic as Sample['topic'],
    closedAt,
  })),
})
