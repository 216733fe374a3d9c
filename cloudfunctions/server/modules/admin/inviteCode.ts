import { sceneOfCode } from '@shared/domain/invitation/scene'
import { codePicture } from '../../cloud/codePicture'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'

const PAGE = 'packages/me/join/index'

export const inviteCode: Handler<'staff.admin.inviteCode'> = async ({ code }) =>
  (await codePicture(PAGE, sceneOfCode(code))) ?? refuse('PICTURE_UNAVAILABLE')
