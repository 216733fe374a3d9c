/**
 * Taro plugin: Taro's templates drop `ariaRole`, `ariaLabel` and `ariaHidden`, so that a screen reader would hear
 * nothing. The values are in the page's data already; this writes the attributes into base.wxml.
 */
const spoken = ' aria-role="{{i.ariaRole}}" aria-label="{{i.ariaLabel}}" aria-hidden="{{i.ariaHidden}}"'
const elements = /<(view|text|image|scroll-view|input|textarea|button)(?=\s[^>]*\{\{)/g

module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    const base = assets['base.wxml']
    if (!base) return
    const text = base
      .source()
      .toString()
      .replace(elements, (element) => element + spoken)
    assets['base.wxml'] = { source: () => text, size: () => Buffer.byteLength(text) }
  })
}
