/** Reads every entry of a data file and ends with 0; run apart, see folder.ts. */
const { open } = require('lmdb')

try {
  const root = open({ path: process.argv[2], readOnly: true, noSubdir: true, maxDbs: 10 })
  let entries = 0
  for (const name of ['documents', 'indexes', 'meta']) {
    const part = root.openDB(name, { encoding: 'binary', useVersions: name === 'documents' })
    if (!part) continue
    for (const _ of part.getRange({})) entries += 1
  }
  process.stdout.write(`${entries}\n`)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
