import type { ModuleHandlers } from '../../kernel/registry'
import { catalog } from './catalog'
import { remove } from './delete'
import { get } from './get'
import { list } from './list'
import { submit } from './submit'

export const assessment: ModuleHandlers<'assessment'> = {
  'assessment.catalog': catalog,
  'assessment.submit': submit,
  'assessment.list': list,
  'assessment.get': get,
  'assessment.delete': remove,
}
