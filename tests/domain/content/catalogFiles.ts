import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const catalog = path.resolve(__dirname, '../../../catalog')

export interface CatalogFile {
  /** Without its ending. */
  readonly name: string
  readonly text: string
}

/** The files of one folder of the catalogue with one ending, in order. */
export const filesOf = (folder: string, ending: string): readonly CatalogFile[] =>
  readdirSync(path.join(catalog, folder))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => ({
      name: file.slice(0, -ending.length),
      text: readFileSync(path.join(catalog, folder, file), 'utf8'),
    }))
