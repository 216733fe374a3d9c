/**
 * `npm run catalog`: writes what is derived from the catalogue, catalog/scales/index.json, catalog/NOTICE.md and
 * catalog/dialogue/shelf.json. A test refuses a derived file that is out of step.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { noticeText, scaleIndex } from '../catalog/derived'
import { shelfOf } from '../catalog/dialogue/shelf'
import type { Exercise } from '../catalog/exercises/exercise'

const at = (file: string): string => path.resolve(__dirname, '../catalog', file)
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const texts = (folder: string, ending: string): string[] =>
  readdirSync(at(folder))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => readFileSync(at(`${folder}/${file}`), 'utf8'))

const exercises = texts('exercises', '.json').map((text) => JSON.parse(text) as Exercise)

writeFileSync(at('scales/index.json'), json(scaleIndex()))
writeFileSync(at('NOTICE.md'), noticeText())
writeFileSync(at('dialogue/shelf.json'), json(shelfOf(texts('articles', '.md'), exercises)))
