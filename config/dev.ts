import type { UserConfigExport } from '@tarojs/cli'

/** Where `npm run dev` serves the local cloud; unset in the watching weapp build, which needs none. */
const gateway = process.env.XINYU_GATEWAY

export default {
  h5: {
    // A relative path is right for files, and nowhere to be found on the dev server.
    publicPath: '/',
    // The bar for personas and clock is the gateway's; a production build never names it.
    ...(gateway ? { htmlPluginOption: { demoBar: '/gateway/demo-bar.js' } } : {}),
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      proxy: gateway ? [{ context: ['/gateway', '/file'], target: gateway }] : [],
    },
  },
} satisfies UserConfigExport<'webpack5'>
