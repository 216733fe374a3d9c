import { sceneOfDoor } from '@shared/domain/activity/scene'
import { occasionOf } from '../../catalog/activities'
import { codePicture } from '../../cloud/codePicture'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { doorCode, doorOf } from './doorRepo'

const PAGE = 'packages/read/course/index'

export const doorPicture: Handler<'staff.activity.doorCode'> = async ({ occasion: name }, context) => {
  const occasion = occasionOf(name, context.at)
  if (!occasion) return refuse('ACTIVITY_UNKNOWN')
  const code = doorCode(context, name, await doorOf(name))
  return (
    (await codePicture(PAGE, sceneOfDoor({ course: occasion.course, code }))) ?? refuse('PICTURE_UNAVAILABLE')
  )
}
