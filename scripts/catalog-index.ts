/**
 * `npm run catalog`: writes what is derived from the scale files, catalog/scales/index.json and catalog/NOTICE.md.
 * A test refuses a derived file that is out of step.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { noticeText, scaleIndex } from '../catalog/derived'

const at = (file: string): string => path.resolve(__dirname, '../catalog', file)

writeFileSync(at('scales/index.json'), `${JSON.stringify(scaleIndex(), null, 2)}\n`)
writeFileSync(at('NOTICE.md'), noticeText())
