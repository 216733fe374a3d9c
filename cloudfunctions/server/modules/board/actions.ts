import type { ModuleHandlers } from '../../kernel/registry'
import { asked } from './asked'
import { consent } from './consent'
import { get } from './get'
import { helped } from './helped'
import { list } from './list'
import { search } from './search'

export const board: ModuleHandlers<'board'> = {
  'board.asked': asked,
  'board.consent': consent,
  'board.list': list,
  'board.search': search,
  'board.get': get,
  'board.helped': helped,
}
