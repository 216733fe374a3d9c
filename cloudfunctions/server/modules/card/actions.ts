import type { ModuleHandlers } from '../../kernel/registry'
import { erase } from './delete'
import { get } from './get'
import { save } from './save'

export const card: ModuleHandlers<'card'> = {
  'card.get': get,
  'card.save': save,
  'card.delete': erase,
}
