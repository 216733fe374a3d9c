import type { ModuleHandlers } from '../../kernel/registry'
import { addPicture } from './addPicture'
import { list } from './list'
import { pictures } from './pictures'
import { rate } from './rate'
import { read } from './read'
import { send } from './send'
import { takeBack } from './takeBack'
import { typing } from './typing'

export const letter: ModuleHandlers<'letter'> = {
  'letter.send': send,
  'letter.addPicture': addPicture,
  'letter.pictures': pictures,
  'letter.list': list,
  'letter.read': read,
  'letter.typing': typing,
  'letter.takeBack': takeBack,
  'letter.rate': rate,
}
