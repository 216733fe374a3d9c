import { standingOf } from '@shared/domain/directory/freshness'
import { dateOn } from '@shared/kit/time'
import { directoryOf } from '../../catalog/directory'
import type { Handler } from '../../kernel/registry'
import { entryView } from './present'

export const list: Handler<'directory.list'> = async (_input, { region, at }) => {
  const today = dateOn(at)
  const shown = directoryOf(region).filter(({ verifiedOn }) => standingOf(verifiedOn, today) !== 'hidden')
  return { entries: shown.map(entryView) }
}
