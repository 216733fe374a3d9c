import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { version } from '../package.json'
import dev from './dev'
import prod from './prod'

const root = path.resolve(__dirname, '..')
const at = (folder: string): string => path.join(root, folder)
const region = process.env.XINYU_REGION ?? 'taizhou'

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
} as const

/** The catalogue stands outside `src`, and is TypeScript too. */
const catalogToo = { include: [at('catalog')] }

/** CSS modules name their classes apart, so the order in which pages bring components in means nothing. */
const styleOrder = { ignoreOrder: true }

type Chain = Parameters<NonNullable<IH5Config<'webpack5'>['webpackChain']>>

/**
 * What both targets add to Taro's webpack: of each platform port only the side in use is packed; scale files reach the phone without their provenance, and the
 * build bakes in one region. Code imports the default region; a build for another one replaces those files.
 */
function addCatalog(...[chain, webpack]: [Chain[0], Chain[1], ...unknown[]]): void {
  chain.module
    .rule('platform-ports')
    .test(/src[\\/]platform[\\/]/)
    .merge({ sideEffects: false })
  chain.module
    .rule('phone-form-of-scales')
    .test(/catalog[\\/]scales[\\/][^\\/]+[\\/]v\d+\.json$/)
    .use('catalog')
    .loader(at('config/catalog-loader.cjs'))
  chain
    .plugin('region')
    .use(webpack.NormalModuleReplacementPlugin, [
      /catalog\/regions\/taizhou\.json$/,
      at(`catalog/regions/${region}.json`),
    ])
  chain
    .plugin('directory')
    .use(webpack.NormalModuleReplacementPlugin, [
      /catalog\/directory\/taizhou\.json$/,
      at(`catalog/directory/${region}.json`),
    ])
}

/** A browser fetches every page once the first one is up, so that a network that goes away takes no page along. */
function addToBrowser(...chain: [Chain[0], Chain[1], ...unknown[]]): void {
  addCatalog(...chain)
  chain[0].module.set('parser', { javascript: { dynamicImportPrefetch: true } })
}

/** Names that change with the content may be kept for good. */
const styleNames = {
  filename: 'css/[name].[contenthash:8].css',
  chunkFilename: 'css/[name].[contenthash:8].css',
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'xinyu',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    env: { XINYU_VERSION: JSON.stringify(version) },
    plugins: [at('config/aria-plugin.cjs')],
    cache: { enable: true },
    // A Chinese character is three bytes as it is and six as an escape, and the main package is made of words.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    alias: { '@shared': at('src/shared'), '@catalog': at('catalog'), '@': at('src') },
    mini: {
      compile: catalogToo,
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: styleOrder,
      webpackChain: addCatalog,
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    },
    h5: {
      compile: catalogToo,
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain: addToBrowser,
      miniCssExtractPluginOption: { ...styleOrder, ...styleNames },
      output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
      postcss: { autoprefixer: { enable: true, config: {} }, cssModules },
    },
  }
  process.env.BROWSERSLIST_ENV = process.env.NODE_ENV
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})
