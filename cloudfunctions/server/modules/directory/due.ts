import { toVerify } from '@shared/domain/directory/freshness'
import { dateOn } from '@shared/kit/time'
import { directoryOf } from '../../catalog/directory'
import type { Handler } from '../../kernel/registry'

export const due: Handler<'staff.directory.due'> = async (_input, { region, at }) => ({
  due: toVerify(directoryOf(region), dateOn(at)).map(
    ({ entry: { id, kind, name, number, verifiedOn }, why }) => ({ id, kind, name, number, verifiedOn, why }),
  ),
})
