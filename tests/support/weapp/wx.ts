import http from 'node:http'

/** The `wx` of the simulator: what the mini-program asks of WeChat, with cloud calls going to the real functions. */

type Callback = (value?: unknown) => void
type Config = Record<string, unknown>

export interface WxOptions {
  success?: Callback
  fail?: Callback
  complete?: Callback
  [name: string]: unknown
}

/** What a test may look at and change. */
/** A recording as the mini-program plays it, and what a test lets happen to it. */
export interface WxSound extends Config {
  src: string
  state: 'opened' | 'playing' | 'paused' | 'ended' | 'gone'
  startTime: number
  currentTime: number
  /** Where it began, each time that it was played from the beginning. */
  readonly begun: number[]
  reach(seconds: number): void
  end(): void
  fail(): void
}

export interface WxWorld {
  /** Local storage: key → data and whether it was written with the encrypted flag. */
  readonly storage: Map<string, { data: unknown; encrypt: boolean }>
  /** While `online` is false, every cloud call fails as without a network. */
  readonly network: { online: boolean }
  readonly calls: { name: string; data: unknown; answered: boolean }[]
  readonly phoneCalls: string[]
  /** What lies in the person's chats and will be chosen when files are asked for. */
  readonly files: { readonly name: string; readonly text: string }[]
  /** Which templates the platform's dialog was asked for, ask by ask. */
  readonly subscribeAsks: string[][]
  /** What the phone's calendar was given. */
  readonly calendar: Record<string, unknown>[]
  /** What the person answers there. */
  readonly subscribes: { answer: 'accept' | 'reject' }
  /** What lies in the album: by the path that the phone gives it. */
  readonly album: Map<string, Buffer>
  /** Every recording that was opened, in order. */
  readonly sounds: WxSound[]
  readonly listeners: { network: Callback[] }
}

export interface Navigation {
  go(kind: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab', url: string): void
  back(): void
}

const NETWORK = { errCode: -601003, errMsg: 'cloud.callFunction:fail network' }

const device = {
  SDKVersion: '3.7.0',
  version: '8.0.50',
  platform: 'ios',
  system: 'iOS 17.0',
  brand: 'iPhone',
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

/** Calls back as `wx` does, and gives a promise when nobody asked to be called back. */
function settle(
  options: WxOptions | undefined,
  value: unknown,
  failed = false,
): Promise<unknown> | undefined {
  const listened = options?.success || options?.fail || options?.complete
  if (failed) options?.fail?.(value)
  else options?.success?.(value)
  options?.complete?.(value)
  if (listened) return undefined
  return failed ? Promise.reject(value) : Promise.resolve(value)
}

export function post(origin: string, route: string, body: unknown, headers: Config = {}): Promise<Config> {
  const text = Buffer.isBuffer(body) ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${origin}${route}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
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

interface WatchOptions {
  readonly onChange: () => void
  readonly onError: () => void
}

/** The caller's own counter, as the gateway streams it: each event is a change. */
function watchSignals(origin: string, token: string, { onChange, onError }: WatchOptions): Config {
  let over = false
  const fail = (): void => {
    if (!over) onError()
  }
  const request = http.get(`${origin}/gateway/watch?session=${encodeURIComponent(token)}`, (response) => {
    response.on('data', (chunk: Buffer) => {
      if (!over && chunk.toString().includes('data:')) onChange()
    })
    response.on('end', fail)
  })
  request.on('error', fail)
  return {
    close: () => {
      over = true
      request.destroy()
    },
  }
}

function cloudOf(origin: string, token: string, world: WxWorld): Config {
  const callFunction = async (options: WxOptions): Promise<unknown> => {
    const made = { name: String(options.name), data: options.data, answered: false }
    world.calls.push(made)
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (!world.network.online) return settle(options, NETWORK, true)
    const body = { name: options.name, data: options.data }
    const reply = await post(origin, '/gateway/call', body, { 'x-demo-session': token }).catch(() => ({
      error: NETWORK,
    }))
    if ('error' in reply) return settle(options, reply.error, true)
    made.answered = true
    return settle(options, { errMsg: 'cloud.callFunction:ok', ...reply })
  }
  const uploadFile = async (options: WxOptions): Promise<unknown> => {
    const bytes = world.album.get(String(options.filePath))
    if (!bytes || !world.network.online) return settle(options, NETWORK, true)
    const route = `/gateway/upload?path=${encodeURIComponent(String(options.cloudPath))}`
    const { fileID } = await post(origin, route, bytes, { 'x-demo-session': token })
    return settle(options, { fileID, errMsg: 'cloud.uploadFile:ok' })
  }
  const watch = (options: WatchOptions) => watchSignals(origin, token, options)
  const collection = { where: () => ({ watch }), doc: () => ({ watch }) }
  return {
    init: () => undefined,
    callFunction,
    uploadFile,
    database: () => ({ collection: () => collection }),
  }
}

function storageOf({ storage }: WxWorld): Config {
  const missing = { errMsg: 'getStorage:fail data not found' }
  return {
    setStorage: (options: WxOptions) => {
      storage.set(String(options.key), { data: options.data, encrypt: options.encrypt === true })
      return settle(options, { errMsg: 'setStorage:ok' })
    },
    getStorage: (options: WxOptions) => {
      const found = storage.get(String(options.key))
      const readable = found && found.encrypt === (options.encrypt === true)
      return readable
        ? settle(options, { data: found.data, errMsg: 'getStorage:ok' })
        : settle(options, missing, true)
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
  }
}

function navigationOf(navigation: Navigation): Config {
  const go = (kind: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') => (options: WxOptions) => {
    navigation.go(kind, String(options.url ?? ''))
    return settle(options, { errMsg: `${kind}:ok` })
  }
  return {
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    reLaunch: go('reLaunch'),
    switchTab: go('switchTab'),
    navigateBack: (options?: WxOptions) => {
      navigation.back()
      return settle(options, { errMsg: 'navigateBack:ok' })
    },
  }
}

const accepted = (...names: string[]): Config =>
  Object.fromEntries(
    names.map((name) => [name, (options?: WxOptions) => settle(options, { errMsg: `${name}:ok` })]),
  )
const ignored = (...names: string[]): Config =>
  Object.fromEntries(names.map((name) => [name, () => undefined]))

function selectorQuery(): Config {
  const query: Config = { exec: (callback?: Callback) => callback?.([null]) }
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
    'node',
  ])
    query[name] = () => query
  return query
}

/** The person takes the first ones that there are; the phone makes none smaller. */
function albumOf({ album }: WxWorld): Config {
  const pathsOf = (most: unknown) => [...album.keys()].slice(0, Number(most))
  return {
    chooseMedia: (options: WxOptions) =>
      settle(options, {
        tempFiles: pathsOf(options.count).map((tempFilePath) => ({ tempFilePath, fileType: 'image' })),
        errMsg: 'chooseMedia:ok',
      }),
    compressImage: (options: WxOptions) =>
      settle(options, { tempFilePath: options.src, errMsg: 'compressImage:ok' }),
  }
}

/** A player that makes no sound, and begins at its `startTime` whenever it is not in the middle, as WeChat's does. */
function soundOf({ sounds }: WxWorld): Config {
  const told: Partial<Record<'play' | 'pause' | 'timeUpdate' | 'ended' | 'error', Callback>> = {}
  const turn = (state: WxSound['state'], what: keyof typeof told): void => {
    sound.state = state
    told[what]?.()
  }
  const sound: WxSound = {
    src: '',
    state: 'opened',
    startTime: 0,
    currentTime: 0,
    begun: [],
    reach(seconds) {
      sound.currentTime = seconds
      turn('playing', 'timeUpdate')
    },
    end: () => turn('ended', 'ended'),
    fail: () => turn('ended', 'error'),
  }
  sounds.push(sound)
  return Object.assign(sound, {
    onPlay: (callback: Callback) => void Object.assign(told, { play: callback }),
    onPause: (callback: Callback) => void Object.assign(told, { pause: callback }),
    onTimeUpdate: (callback: Callback) => void Object.assign(told, { timeUpdate: callback }),
    onEnded: (callback: Callback) => void Object.assign(told, { ended: callback }),
    onError: (callback: Callback) => void Object.assign(told, { error: callback }),
    play() {
      if (sound.state !== 'paused') {
        sound.currentTime = sound.startTime
        sound.begun.push(sound.startTime)
      }
      turn('playing', 'play')
    },
    pause: () => turn('paused', 'pause'),
    destroy() {
      sound.state = 'gone'
    },
  })
}

/** Everything together. What is not named here does not exist, so a new use of `wx` shows up as an error. */
export function createWx(origin: string, token: string, world: WxWorld, navigation: Navigation): Config {
  const enter = { path: '', query: {}, scene: 1001 }
  return {
    ...storageOf(world),
    ...navigationOf(navigation),
    ...accepted(
      'setNavigationBarTitle',
      'setNavigationBarColor',
      'hideShareMenu',
      'showToast',
      'hideToast',
      'showLoading',
      'hideLoading',
      'vibrateShort',
      'pageScrollTo',
      'setClipboardData',
      'setTabBarItem',
      'setTabBarStyle',
      'showTabBar',
      'hideTabBar',
      'setBackgroundColor',
      'exitMiniProgram',
      'setVisualEffectOnCapture',
      'requirePrivacyAuthorize',
      'openPrivacyContract',
    ),
    ...ignored(
      'onNeedPrivacyAuthorization',
      'onThemeChange',
      'offThemeChange',
      'onAppShow',
      'onAppHide',
      'onMemoryWarning',
      'onError',
      'onUnhandledRejection',
      'offNetworkStatusChange',
      'reportEvent',
    ),
    cloud: cloudOf(origin, token, world),
    ...albumOf(world),
    createInnerAudioContext: () => soundOf(world),
    canIUse: () => true,
    nextTick: (callback: Callback) => setTimeout(callback, 0),
    getSystemInfoSync: () => device,
    getSystemInfo: (options: WxOptions) => settle(options, device),
    getSystemInfoAsync: (options: WxOptions) => settle(options, device),
    getWindowInfo: () => device,
    getAppBaseInfo: () => device,
    getDeviceInfo: () => device,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxlocal', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => enter,
    getEnterOptionsSync: () => enter,
    getMenuButtonBoundingClientRect: () => ({
      top: 51,
      bottom: 83,
      left: 296,
      right: 383,
      width: 87,
      height: 32,
    }),
    getPrivacySetting: (options: WxOptions) =>
      settle(options, { needAuthorization: false, privacyContractName: '' }),
    getNetworkType: (options: WxOptions) =>
      settle(options, { networkType: world.network.online ? 'wifi' : 'none' }),
    onNetworkStatusChange: (callback: Callback) => void world.listeners.network.push(callback),
    makePhoneCall: (options: WxOptions) => {
      world.phoneCalls.push(String(options.phoneNumber))
      return settle(options, { errMsg: 'makePhoneCall:ok' })
    },
    addPhoneCalendar: (options: WxOptions) => {
      const { title, description, location, startTime, endTime } = options
      world.calendar.push({ title, description, location, startTime, endTime })
      return settle(options, { errMsg: 'addPhoneCalendar:ok' })
    },
    chooseMessageFile: (options: WxOptions) => {
      const endings = options.extension as string[]
      const offered = world.files.filter(({ name }) => endings.some((ending) => name.endsWith(`.${ending}`)))
      if (offered.length === 0) return settle(options, { errMsg: 'chooseMessageFile:fail cancel' }, true)
      const tempFiles = offered.slice(0, Number(options.count)).map(({ name, text }) => ({
        name,
        path: `wxfile://${name}`,
        size: Buffer.byteLength(text),
        type: 'file',
        time: 0,
      }))
      return settle(options, { tempFiles, errMsg: 'chooseMessageFile:ok' })
    },
    getFileSystemManager: () => ({
      readFile: (options: WxOptions) => {
        const file = world.files.find(({ name }) => `wxfile://${name}` === options.filePath)
        if (!file) return settle(options, { errMsg: 'readFile:fail no such file or directory' }, true)
        return settle(options, { data: file.text, errMsg: 'readFile:ok' })
      },
    }),
    requestSubscribeMessage: (options: WxOptions) => {
      const ids = options.tmplIds as string[]
      world.subscribeAsks.push([...ids])
      const answers = Object.fromEntries(ids.map((id) => [id, world.subscribes.answer]))
      return settle(options, { errMsg: 'requestSubscribeMessage:ok', ...answers })
    },
    getRandomValues: (options: WxOptions) => {
      const bytes = crypto.getRandomValues(new Uint8Array(Number(options.length)))
      return settle(options, { randomValues: bytes.buffer, errMsg: 'getRandomValues:ok' })
    },
    getUpdateManager: () => ignored('onCheckForUpdate', 'onUpdateReady', 'onUpdateFailed', 'applyUpdate'),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => ({
      relativeTo: () => ignored('observe'),
      relativeToViewport: () => ignored('observe'),
      ...ignored('observe', 'disconnect'),
    }),
  }
}
