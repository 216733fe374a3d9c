/**
 * Webpack loader: reduces a scale file to what the phone needs, so that sources, disagreements and licence
 * research stay in the repository and out of the package. The reduction itself is catalog/phoneForm.ts.
 */
const path = require('node:path')
const { require: requireTypeScript } = require('tsx/cjs/api')

const phoneFormFile = path.resolve(__dirname, '../catalog/phoneForm.ts')

module.exports = function phoneFormOfScale(source) {
  this.addDependency(phoneFormFile)
  const { phoneForm } = requireTypeScript(phoneFormFile, __filename)
  return JSON.stringify(phoneForm(JSON.parse(source)))
}
