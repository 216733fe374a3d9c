import type { UserConfigExport } from '@tarojs/cli'

/** Where `npm run dev` serves the local cloud; unset in the watching weapp build, which needs none. */
const gateway = process.env.XINYU_GATEWAY
/** Another one when this is taken: H5_PORT=10087 npm run dev. */
const port = Number(process.env.H5_PORT ?? 10086)

export default {
  h5: {
    // A relative path is right for files, and nowhere to be found on the dev server.
    publicPath: '/',
    // The bar for personas and clock is the gateway's; a production build never names it.
    ...(gateway ? { htmlPluginOption: { demoBar: '/gateway/demo-bar.js' } } : {}),
    devServer: {
      host: '127.0.0.1',
      port,
      open: false,
      proxy: gateway ? [{ context: ['/gateway', '/file'], target: gateway }] : [],
    },
  },
} satisfies UserConfigExport<'webpack5'>
