/**
 * Webpack loader: reduces a scale file to what the phone needs, so that sources, disagreements and licence
 * research stay in the repository and out of the package. The reduction itself is catalog/phoneForm.ts.
 */
const Module = require('node:module')
const path = require('node:path')
const { buildSync } = require('esbuild')

const phoneFormFile = path.resolve(__dirname, '../catalog/phoneForm.ts')
let phoneForm

/** Compiled in memory: a loader hook of tsx would leave names in webpack's cache that are no files. */
function load() {
  const { outputFiles } = buildSync({
    entryPoints: [phoneFormFile],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const compiled = new Module(phoneFormFile)
  compiled._compile(outputFiles[0].text, phoneFormFile)
  return compiled.exports.phoneForm
}

module.exports = function phoneFormOfScale(source) {
  this.addDependency(phoneFormFile)
  phoneForm ??= load()
  return JSON.stringify(phoneForm(JSON.parse(source)))
}
