import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hasLabel, type Pressable, pressablesOf, type SimulatedComponent, textOf, typeInto } from './tree'
import { createWx, post, type WxWorld } from './wx'

/**
 * Runs the compiled mini-program (dist/weapp) in miniprogram-simulate: the official compiler on the templates, the
 * compiled JavaScript as it ships, taps that travel through React and setData into the page. One harness a test
 * file, because Jest keeps modules a file.
 *
 * Built-in components are empty shells there (an Input does not type by itself), there is no layout, and wxss is
 * not applied. Handlers' errors only reach the console, so they are collected: `problems()` must stay empty.
 */

interface Simulate {
  load(definition: unknown, tagName?: string, options?: unknown): string
  render(id: string): SimulatedComponent
}

type Config = Record<string, unknown>

export interface WeappPage {
  readonly route: string
  text(): string
  /** Presses what has exactly this label, else the first whose label contains it. */
  tap(label: string | RegExp): Promise<void>
  find(label: string | RegExp): Pressable | undefined
  pressables(): Pressable[]
  type(label: string, value: string): Promise<void>
  says(label: string): boolean
}

export interface Weapp extends WxWorld {
  open(route: string, query?: Record<string, string>): Promise<WeappPage>
  /** The page on top, also after navigations that the mini-program made itself. */
  current(): WeappPage
  until(condition: () => boolean, what: string, milliseconds?: number): Promise<void>
  /** Until the service has answered this action once; what rests on its answer can then be tapped. */
  answered(action: string): Promise<void>
  /** Hides the page on top, as WeChat does when the person goes to another app. */
  hide(): void
  problems(): string[]
  /** Cuts or restores the network, and tells the mini-program as WeChat does. */
  setOnline(online: boolean): void
}

interface OpenPage extends WeappPage {
  readonly component: SimulatedComponent
}

const dist = path.resolve(__dirname, '../../../dist/weapp')
/** wcc reports templates that are nested deeper than Taro's fifteen levels; nothing here is. */
const noise = /Template `tmpl_|wx-if|not found\.$/
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const readJson = (file: string): Config => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as Config
const scope = globalThis as unknown as Record<string, unknown>

function fits(label: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? label.includes(wanted) : wanted.test(label)
}

function pageOf(route: string, component: SimulatedComponent): OpenPage {
  const find = (label: string | RegExp): Pressable | undefined => {
    const all = pressablesOf(component)
    return all.find((one) => one.label === label) ?? all.find((one) => fits(one.label, label))
  }
  return {
    route,
    component,
    text: () => textOf(component),
    says: (label) => hasLabel(component, label),
    find,
    pressables: () => pressablesOf(component),
    type: async (label, value) => {
      if (!typeInto(component, label, value)) throw new Error(`no field called ${label} on ${route}`)
      await pause(60)
    },
    tap: async (label) => {
      const target = find(label)
      const names = pressablesOf(component).map((one) => one.label)
      if (!target)
        throw new Error(`nothing to tap called ${label} on ${route}; there is: ${names.join(' | ')}`)
      target.press()
      await pause(60)
    },
  }
}

function collectErrors(): string[] {
  const errors: string[] = []
  const report = console.error
  console.error = (...parts: unknown[]) => {
    errors.push(
      parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' '),
    )
    if (!noise.test(String(parts[0]))) report(...parts)
  }
  return errors
}

/** @param origin of a running service; the mini-program's cloud calls go to its real functions. */
export async function startWeapp(origin: string, persona = 'citizen'): Promise<Weapp> {
  const simulate = require('miniprogram-simulate') as Simulate
  const { wxmlToJs } = require('miniprogram-compiler') as {
    wxmlToJs(folder: string, options: unknown): string
  }
  const { token } = await post(origin, '/gateway/session', { persona })
  const errors = collectErrors()
  const world: WxWorld = {
    storage: new Map(),
    network: { online: true },
    calls: [],
    phoneCalls: [],
    subscribeAsks: [],
    calendar: [],
    files: [],
    subscribes: { answer: 'accept' },
    album: new Map(),
    sounds: [],
    listeners: { network: [] },
  }
  const stack: OpenPage[] = []
  const definitions: Record<string, Config> = {}
  let app: Config = {}
  let loading = ''
  let opened = 0

  const hook = (config: Config, name: string, self: unknown, value?: unknown): void => {
    const handler = config[name]
    if (typeof handler === 'function') handler.call(self, value)
  }
  const close = (all: boolean): void => {
    for (const page of all ? stack.splice(0) : stack.splice(-1)) {
      hook(page.component.instance, 'onUnload', page.component.instance)
      page.component.detach()
    }
  }
  const navigation = {
    go: (kind: string, target: string) => {
      const url = new URL(target, 'http://page/')
      if (kind !== 'navigateTo') close(kind !== 'redirectTo')
      void open(url.pathname.slice(1), Object.fromEntries(url.searchParams))
    },
    back: () => {
      close(false)
      const top = stack.at(-1)?.component.instance
      if (top) hook(top, 'onShow', top)
    },
  }
  scope.App = (config: Config) => {
    app = config
  }
  scope.getApp = () => app
  scope.getCurrentPages = () => stack.map((page) => page.component.instance)
  scope.Page = (config: Config) => {
    definitions[loading] = config
  }
  scope.wx = Object.assign(
    (scope.wx as object | undefined) ?? {},
    createWx(origin, String(token), world, navigation),
  )
  scope.__webview_engine_version__ = 0.02

  const templates = new Function(wxmlToJs(dist, { maxBuffer: 64 << 20 }))() as (name: string) => unknown
  require(path.join(dist, 'app.js'))
  const launch = { path: 'pages/chat/index', query: {}, scene: 1001 }
  hook(app, 'onLaunch', app, launch)
  hook(app, 'onShow', app, launch)

  function components(route: string): Record<string, string> {
    const used = (readJson(`${route}.json`).usingComponents ?? {}) as Record<string, string>
    const options = { rootPath: dist, compilerOptions: { maxBuffer: 64 << 20 } }
    return Object.fromEntries(
      Object.entries(used).map(([name, where]) => [
        name,
        simulate.load(path.resolve(dist, path.dirname(route), where), name, options),
      ]),
    )
  }

  async function open(route: string, query: Record<string, string> = {}): Promise<WeappPage> {
    loading = route
    if (!definitions[route]) require(path.join(dist, `${route}.js`))
    const config = definitions[route]
    if (!config) throw new Error(`${route} registered no page`)
    opened += 1
    const entries = Object.entries(config)
    const id = simulate.load({
      id: `page-${opened}`,
      tagName: 'page-root',
      path: path.join(dist, route),
      template: templates(`./${route}.wxml`) ?? templates(`${route}.wxml`),
      usingComponents: components(route),
      data: JSON.parse(JSON.stringify(config.data ?? {})) as unknown,
      methods: Object.fromEntries(entries.filter(([, value]) => typeof value === 'function')),
    })
    const component = simulate.render(id)
    const fields = entries.filter(([name, value]) => typeof value !== 'function' && name !== 'data')
    Object.assign(component.instance, { route, __route__: route, options: query }, Object.fromEntries(fields))
    const page = pageOf(route, component)
    stack.push(page)
    component.attach(document.body.appendChild(document.createElement('div')))
    hook(config, 'onLoad', component.instance, query)
    hook(config, 'onShow', component.instance)
    hook(config, 'onReady', component.instance)
    await pause(150)
    return page
  }

  const current = (): WeappPage => {
    const top = stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  const until: Weapp['until'] = async (condition, what, milliseconds = 8000) => {
    const end = Date.now() + milliseconds
    while (!condition()) {
      if (Date.now() > end)
        throw new Error(`waited ${milliseconds} ms for ${what}; the page says: ${stack.at(-1)?.text()}`)
      await pause(30)
    }
  }

  return {
    ...world,
    open,
    current,
    until,
    answered: (action) =>
      until(
        () =>
          world.calls.some(({ data, answered }) => answered && JSON.stringify(data).includes(`"${action}"`)),
        `the answer to ${action}`,
      ),
    hide: () => {
      const top = stack.at(-1)?.component.instance
      if (top) hook(definitions[current().route] ?? {}, 'onHide', top)
    },
    problems: () => errors.filter((line) => !noise.test(line)),
    setOnline: (online) => {
      world.network.online = online
      for (const listener of world.listeners.network)
        listener({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
  }
}
