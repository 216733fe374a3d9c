import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'

/**
 * Runs the compiled mini-program (dist/weapp) in miniprogram-simulate: official wcc on the templates, the
 * compiled JavaScript as it ships, taps that travel through React and setData into the page. One harness a
 * test file, because Jest keeps modules a file.
 *
 * Built-in components are empty shells there: an Input has no typing of its own, so `input` is dispatched.
 * Handlers' errors go to the console, so the harness collects them and `problems()` must be empty.
 */

interface SimulatedNode {
  dispatchEvent(name: string, options?: unknown): void
  dom: HTMLElement
}
interface SimulatedComponent {
  instance: Record<string, unknown>
  dom: HTMLElement
  attach(parent: Node): void
  detach(): void
  querySelector(selector: string): SimulatedNode | undefined
  querySelectorAll(selector: string): SimulatedNode[]
}
interface Simulate {
  load(definition: unknown, tagName?: string, options?: unknown): string
  render(id: string): SimulatedComponent
}
interface TreeNode {
  is?: string
  dom?: HTMLElement
  $$?: HTMLElement
  _vt?: { attrs?: { name: string; value: unknown }[] }
  children?: TreeNode[]
  childNodes?: TreeNode[]
  shadowRoot?: TreeNode
}

type Config = Record<string, unknown>
type Callback = (value?: unknown) => void
interface WxOptions {
  success?: Callback
  fail?: Callback
  complete?: Callback
  [name: string]: unknown
}

export interface WeappPage {
  readonly route: string
  text(): string
  /** The pressable whose label or text is exactly, or contains, this. */
  tap(label: string | RegExp): Promise<void>
  has(label: string | RegExp): boolean
  component: SimulatedComponent
}

export interface Weapp {
  open(route: string, query?: Record<string, string>): Promise<WeappPage>
  /** The page on top, after navigations that the mini-program made itself. */
  current(): WeappPage
  until(condition: () => boolean, what: string, milliseconds?: number): Promise<void>
  problems(): string[]
  /** What was written to local storage: key → { value, encrypt }. */
  storage: Map<string, { data: unknown; encrypt: boolean }>
  /** While false, every cloud call fails as without a network. */
  network: { online: boolean }
  calls: { name: string; data: unknown }[]
  phoneCalls: string[]
}

const root = path.resolve(__dirname, '../..')
export const dist = path.join(root, 'dist/weapp')
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const readJson = (file: string): Config => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as Config

function post(
  origin: string,
  route: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Config> {
  const text = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${origin}${route}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (response) => {
        let reply = ''
        response.on('data', (chunk) => {
          reply += chunk
        })
        response.on('end', () => resolve(JSON.parse(reply || '{}') as Config))
      },
    )
    request.on('error', reject)
    request.end(text)
  })
}

/** @param origin of a running local cloud; cloud calls of the mini-program go to its real functions. */
export async function startWeapp(origin: string, persona = 'citizen'): Promise<Weapp> {
  const simulate = require('miniprogram-simulate') as Simulate
  const compiler = require('miniprogram-compiler') as { wxmlToJs(folder: string, options: unknown): string }
  const session = await post(origin, '/gateway/session', { persona })
  const token = String(session.token)

  const errors: string[] = []
  const originalError = console.error
  console.error = (...parts: unknown[]) => {
    errors.push(parts.map(String).join(' '))
    originalError(...parts)
  }

  const storage = new Map<string, { data: unknown; encrypt: boolean }>()
  const network = { online: true }
  const calls: { name: string; data: unknown }[] = []
  const phoneCalls: string[] = []
  const stack: WeappPage[] = []
  const definitions: Record<string, Config> = {}
  let appConfig: Config = {}
  let loading = ''
  let opened = 0

  const settle = (
    options: WxOptions | undefined,
    value: unknown,
    failed = false,
  ): Promise<unknown> | undefined => {
    if (failed) options?.fail?.(value)
    else options?.success?.(value)
    options?.complete?.(value)
    if (options?.success || options?.fail || options?.complete) return undefined
    return failed ? Promise.reject(value) : Promise.resolve(value)
  }
  const ok =
    (value: Config = {}) =>
    (options?: WxOptions) =>
      settle(options, { errMsg: 'ok', ...value })
  const listeners = { network: [] as Callback[] }

  async function callFunction(options: WxOptions): Promise<unknown> {
    calls.push({ name: String(options.name), data: options.data })
    await pause(1)
    if (!network.online)
      return settle(options, { errCode: -601003, errMsg: 'cloud.callFunction:fail network' }, true)
    const reply = await post(
      origin,
      '/gateway/call',
      { name: options.name, data: options.data },
      { 'x-demo-session': token },
    ).catch(() => ({ error: { errCode: -601003, errMsg: 'cloud.callFunction:fail network' } }))
    return 'error' in reply
      ? settle(options, reply.error, true)
      : settle(options, { errMsg: 'cloud.callFunction:ok', ...reply })
  }

  const info = {
    SDKVersion: '3.7.0',
    version: '8.0.50',
    platform: 'ios',
    system: 'iOS 17',
    brand: 'devtools',
    model: 'iPhone 13',
    pixelRatio: 3,
    windowWidth: 390,
    windowHeight: 844,
    screenWidth: 390,
    screenHeight: 844,
    statusBarHeight: 47,
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
    theme: 'light',
    language: 'zh_CN',
    safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
  }
  const navigate = (kind: string) => (options: WxOptions) => {
    const url = new URL(String(options.url ?? ''), 'http://page/')
    const route = url.pathname.replace(/^\//, '')
    if (kind !== 'navigateTo') closeTop(kind === 'reLaunch' || kind === 'switchTab')
    void open(route, Object.fromEntries(url.searchParams))
    return settle(options, { errMsg: `${kind}:ok` })
  }
  function closeTop(all: boolean): void {
    for (const page of all ? stack.splice(0) : stack.splice(-1)) {
      const unload = page.component.instance.onUnload
      if (typeof unload === 'function') unload.call(page.component.instance)
      page.component.detach()
    }
  }

  const wxStubs: Record<string, unknown> = {
    cloud: {
      init: () => undefined,
      callFunction,
      database: () => ({
        collection: () => ({
          where: () => ({ watch: () => ({ close: () => undefined }) }),
          doc: () => ({ watch: () => ({ close: () => undefined }) }),
        }),
      }),
    },
    getSystemInfoSync: () => info,
    getSystemInfo: ok(info),
    getSystemInfoAsync: ok(info),
    getWindowInfo: () => info,
    getAppBaseInfo: () => info,
    getDeviceInfo: () => info,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxlocal', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({
      top: 51,
      bottom: 83,
      left: 296,
      right: 383,
      width: 87,
      height: 32,
    }),
    nextTick: (callback: Callback) => setTimeout(callback, 0),
    canIUse: () => true,
    navigateTo: navigate('navigateTo'),
    redirectTo: navigate('redirectTo'),
    reLaunch: navigate('reLaunch'),
    switchTab: navigate('switchTab'),
    navigateBack: (options?: WxOptions) => {
      closeTop(false)
      const top = stack.at(-1)
      const show = top?.component.instance.onShow
      if (typeof show === 'function') show.call(top?.component.instance)
      return settle(options, { errMsg: 'navigateBack:ok' })
    },
    setStorage: (options: WxOptions) => {
      storage.set(String(options.key), { data: options.data, encrypt: options.encrypt === true })
      return settle(options, { errMsg: 'setStorage:ok' })
    },
    getStorage: (options: WxOptions) => {
      const found = storage.get(String(options.key))
      return found && found.encrypt === (options.encrypt === true)
        ? settle(options, { data: found.data, errMsg: 'getStorage:ok' })
        : settle(options, { errMsg: 'getStorage:fail data not found' }, true)
    },
    removeStorage: (options: WxOptions) => {
      storage.delete(String(options.key))
      return settle(options, { errMsg: 'removeStorage:ok' })
    },
    setStorageSync: (key: string, data: unknown) => storage.set(key, { data, encrypt: false }),
    getStorageSync: (key: string) => storage.get(key)?.data ?? '',
    removeStorageSync: (key: string) => storage.delete(key),
    getStorageInfo: (options: WxOptions) =>
      settle(options, { keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getNetworkType: (options: WxOptions) =>
      settle(options, { networkType: network.online ? 'wifi' : 'none' }),
    onNetworkStatusChange: (callback: Callback) => listeners.network.push(callback),
    offNetworkStatusChange: () => undefined,
    makePhoneCall: (options: WxOptions) => {
      phoneCalls.push(String(options.phoneNumber))
      return settle(options, { errMsg: 'ok' })
    },
    getRandomValues: (options: WxOptions) =>
      settle(options, {
        randomValues: Uint8Array.from({ length: Number(options.length) }, () =>
          Math.floor(Math.random() * 256),
        ).buffer,
      }),
    setNavigationBarTitle: ok(),
    setNavigationBarColor: ok(),
    hideShareMenu: ok(),
    showToast: ok(),
    hideToast: ok(),
    showLoading: ok(),
    hideLoading: ok(),
    vibrateShort: ok(),
    pageScrollTo: ok(),
    setClipboardData: ok(),
    setTabBarItem: ok(),
    setTabBarStyle: ok(),
    showTabBar: ok(),
    hideTabBar: ok(),
    setBackgroundColor: ok(),
    exitMiniProgram: ok(),
    setVisualEffectOnCapture: ok(),
    getPrivacySetting: ok({ needAuthorization: false, privacyContractName: '' }),
    onNeedPrivacyAuthorization: () => undefined,
    requirePrivacyAuthorize: ok(),
    openPrivacyContract: ok(),
    onThemeChange: () => undefined,
    offThemeChange: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    onMemoryWarning: () => undefined,
    onError: () => undefined,
    onUnhandledRejection: () => undefined,
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    createSelectorQuery: () => {
      const query = {
        in: () => query,
        select: () => query,
        selectAll: () => query,
        selectViewport: () => query,
        boundingClientRect: () => query,
        scrollOffset: () => query,
        fields: () => query,
        node: () => query,
        exec: (callback?: Callback) => callback?.([null]),
      }
      return query
    },
    createIntersectionObserver: () => ({
      relativeTo: () => ({ observe: () => undefined }),
      relativeToViewport: () => ({ observe: () => undefined }),
      observe: () => undefined,
      disconnect: () => undefined,
    }),
    getBackgroundAudioManager: () => ({}),
    createInnerAudioContext: () => ({ play: () => undefined, destroy: () => undefined }),
    getUserInfo: ok(),
    login: ok({ code: 'x' }),
    reportEvent: () => undefined,
    getLogManager: () => ({ info: () => undefined }),
    getRealtimeLogManager: () => ({ info: () => undefined }),
  }
  const scope = globalThis as unknown as Record<string, unknown>
  scope.App = (config: Config) => {
    appConfig = config
  }
  scope.getApp = () => appConfig
  scope.getCurrentPages = () => stack.map((page) => page.component.instance)
  scope.Page = (config: Config) => {
    definitions[loading] = config
  }
  scope.wx = Object.assign((scope.wx as object | undefined) ?? {}, wxStubs)
  ;(window as unknown as Record<string, unknown>).__webview_engine_version__ = 0.02

  const templates = new Function(compiler.wxmlToJs(dist, { maxBuffer: 64 << 20 }))() as (
    route: string,
  ) => unknown
  const callApp = (name: string, value: unknown): void => {
    const handler = appConfig[name]
    if (typeof handler === 'function') handler.call(appConfig, value)
  }
  require(path.join(dist, 'app.js'))
  callApp('onLaunch', { path: 'pages/chat/index', query: {}, scene: 1001 })
  callApp('onShow', { path: 'pages/chat/index', query: {}, scene: 1001 })

  function attribute(node: TreeNode, name: string): string | undefined {
    const found = node._vt?.attrs?.find(
      (entry) =>
        entry.name === name || entry.name === name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase()),
    )
    return found === undefined ? undefined : String(found.value)
  }
  function* walk(node: TreeNode | undefined): Generator<TreeNode> {
    if (!node) return
    yield node
    yield* walk(node.shadowRoot)
    for (const child of node.childNodes ?? node.children ?? []) yield* walk(child)
  }
  const textOf = (component: SimulatedComponent): string => component.dom.textContent ?? ''

  function pressables(component: SimulatedComponent): { label: string; fire: () => void }[] {
    const tree =
      (component.instance as { _exparserNode?: TreeNode })._exparserNode ??
      (component as unknown as { _exparserNode?: TreeNode })._exparserNode
    const found: { label: string; fire: () => void }[] = []
    for (const node of walk(tree)) {
      const role = attribute(node, 'aria-role') ?? attribute(node, 'ariaRole')
      if (!role || !/button|radio|tab|link|switch|checkbox/.test(role)) continue
      const dom = node.$$ ?? node.dom
      const label = attribute(node, 'aria-label') ?? attribute(node, 'ariaLabel') ?? dom?.textContent ?? ''
      found.push({ label, fire: () => dispatch(node) })
    }
    return found
  }
  const exparser = require('miniprogram-exparser') as {
    Event: { dispatchEvent(target: TreeNode, event: unknown): void }
    createEvent?: unknown
  }
  function dispatch(node: TreeNode): void {
    const EventClass = exparser.Event as unknown as new (
      name: string,
      detail: unknown,
      options: unknown,
    ) => unknown
    exparser.Event.dispatchEvent(
      node,
      new EventClass('tap', {}, { bubbles: true, capturePhase: true, composed: true }),
    )
  }
  const fits = (label: string, wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? label === wanted || label.includes(wanted) : wanted.test(label)

  async function open(route: string, query: Record<string, string> = {}): Promise<WeappPage> {
    loading = route
    if (!definitions[route]) require(path.join(dist, `${route}.js`))
    const config = definitions[route]
    if (!config) throw new Error(`${route} registered no page`)
    const pageJson = readJson(`${route}.json`)
    const usingComponents: Record<string, string> = {}
    for (const [name, where] of Object.entries((pageJson.usingComponents ?? {}) as Record<string, string>))
      usingComponents[name] = simulate.load(path.resolve(dist, path.dirname(route), where), name, {
        rootPath: dist,
        compilerOptions: { maxBuffer: 64 << 20 },
      } as unknown as string)
    opened += 1
    const functions = Object.fromEntries(
      Object.entries(config).filter(([, value]) => typeof value === 'function'),
    )
    const fields = Object.fromEntries(
      Object.entries(config).filter(([name, value]) => typeof value !== 'function' && name !== 'data'),
    )
    const id = simulate.load({
      id: `page-${opened}`,
      tagName: 'page-root',
      path: path.join(dist, route),
      template: templates(`./${route}.wxml`) ?? templates(`${route}.wxml`),
      usingComponents,
      data: JSON.parse(JSON.stringify(config.data ?? {})),
      methods: functions,
    })
    const component = simulate.render(id)
    Object.assign(component.instance, { route, __route__: route, options: query }, fields)
    const page: WeappPage = {
      route,
      component,
      text: () => textOf(component),
      has: (label) => pressables(component).some((one) => fits(one.label, label)),
      tap: async (label) => {
        const all = pressables(component)
        const target = all.find((one) => one.label === label) ?? all.find((one) => fits(one.label, label))
        if (!target)
          throw new Error(
            `nothing to tap called ${label} on ${route}; there is: ${all.map((one) => one.label).join(' | ')}`,
          )
        target.fire()
        await pause(60)
      },
    }
    stack.push(page)
    const parent = document.createElement('div')
    document.body.appendChild(parent)
    component.attach(parent)
    for (const [name, value] of [
      ['onLoad', query],
      ['onShow', undefined],
      ['onReady', undefined],
    ] as const) {
      const hook = config[name]
      if (typeof hook === 'function') hook.call(component.instance, value)
    }
    await pause(150)
    return page
  }

  return {
    open,
    current: () => {
      const top = stack.at(-1)
      if (!top) throw new Error('no page is open')
      return top
    },
    until: async (condition, what, milliseconds = 5000) => {
      const end = Date.now() + milliseconds
      while (!condition()) {
        if (Date.now() > end)
          throw new Error(`waited ${milliseconds} ms for ${what}; the page says: ${stack.at(-1)?.text()}`)
        await pause(30)
      }
    },
    problems: () => errors.filter((line) => !/Template `|wcc runtime/.test(line)),
    storage,
    network,
    calls,
    phoneCalls,
  }
}
