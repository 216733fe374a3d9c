import { writeSync } from 'node:fs'
import { Store } from '../../local-cloud/store/store'
import { crashCollections } from './crashSchema'

/** Writes without end and says each acknowledged write on stdout, one id a line; `-id` for a removal. */
async function main(): Promise<void> {
  const [dataDir = '', round = '0'] = process.argv.slice(2)
  const store = new Store({ dataDir, collections: crashCollections, clock: Date })
  writeSync(1, 'ready\n')
  const line = async (name: string): Promise<void> => {
    for (let number = 0; ; number += 1) {
      const _id = `${round}-${name}-${number}`
      await store.insert('letters', [{ _id, code: _id, tags: [name, `t${number % 7}`], at: number }])
      writeSync(1, `${_id}\n`)
      await store.update('letters', { _id }, { $set: { at: -number }, $push: { tags: 'seen' } })
      if (number % 5 !== 4) continue
      await store.remove('letters', { _id })
      writeSync(1, `-${_id}\n`)
    }
  }
  await Promise.all(['a', 'b', 'c', 'd'].map(line))
}

void main()
