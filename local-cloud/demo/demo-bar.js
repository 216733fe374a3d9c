/**
 * The tools of the demo, beside the phone and never in it: who this window plays, what time it is, whether
 * there is a network, and the notices that the service would have sent. The gateway adds this script to the
 * page that it serves; no build contains it. `?bar=0` hides the bar for this window and leaves the clock as it
 * is; `?bar=1` brings it back.
 */
;(() => {
  const realFetch = window.fetch.bind(window)
  const RealDate = Date
  const realNow = RealDate.now.bind(RealDate)
  const initialOffsetMs = Number(document.currentScript?.dataset.offsetMs ?? 0)

  /** @param {string} path @param {unknown} [body] */
  async function ask(path, body) {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await realFetch(`/gateway/${path}`, body === undefined ? {} : post)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }

  /** How far the service's clock is ahead, as last heard. */
  let offsetMs = initialOffsetMs
  /**
   * How far this page's clock is ahead. It starts with the service's and goes with the moves that are made here.
   * A move made in another window is left to the app, which learns it from its next reply as a phone does; the
   * page's clock would count it twice.
   */
  let pageAheadMs = 0
  /** @param {number} next */
  function movePageClock(next) {
    if (next !== 0 && Date === RealDate) patchDate()
    pageAheadMs = next
  }
  function patchDate() {
    const now = () => realNow() + pageAheadMs
    const MovedDate = new Proxy(RealDate, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length ? args : [now()], newTarget),
      apply: () => new RealDate(now()).toString(),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
    window.Date = MovedDate
  }
  movePageClock(initialOffsetMs)

  // Kept per window, so that a reload in the tunnel stays in the tunnel.
  const offlineKey = 'xinyu.demo.offline'
  let offline = sessionStorage.getItem(offlineKey) === '1'
  window.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), location.href)
    if (offline && pathname.startsWith('/gateway/')) return Promise.reject(new TypeError('Failed to fetch'))
    return realFetch(input, init)
  }
  const reallyOnLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')
  Object.defineProperty(navigator, 'onLine', {
    configurable: true,
    get: () => !offline && reallyOnLine?.get?.call(navigator) !== false,
  })
  /** @param {boolean} next */
  function setOffline(next) {
    offline = next
    sessionStorage.setItem(offlineKey, next ? '1' : '0')
    window.dispatchEvent(new Event(next ? 'offline' : 'online'))
  }

  const hiddenKey = 'xinyu.bar'
  const asked = new URLSearchParams(location.search).get('bar')
  if (asked !== null) sessionStorage.setItem(hiddenKey, asked)
  if (sessionStorage.getItem(hiddenKey) === '0') return

  const hourMs = 3_600_000
  const dayMs = 24 * hourMs
  const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
  /** Asia/Shanghai as if it were UTC. @param {number} at */
  const shanghai = (at) => new RealDate(at + 8 * hourMs)
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, '0')
  /** @param {number} at */
  function timeWords(at) {
    const local = shanghai(at)
    const day = `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`
    return `${day} ${weekdays[local.getUTCDay()]} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  }
  /**
   * The next time after `now` that it is this hour and minute on this weekday, 0 being Sunday.
   * @param {number} now @param {number} weekday @param {number} hour @param {number} minute
   */
  function next(now, weekday, hour, minute) {
    const local = shanghai(now)
    const midnight = now + 8 * hourMs - ((now + 8 * hourMs) % dayMs) - 8 * hourMs
    const days = (weekday - local.getUTCDay() + 7) % 7
    const at = midnight + days * dayMs + hour * hourMs + minute * 60_000
    return at > now ? at : at + 7 * dayMs
  }

  /** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
    node.append(...children)
    return node
  }
  const status = element('p', { role: 'status' })
  /** Says that something failed, instead of swallowing it. @param {() => unknown} work */
  async function attempt(work) {
    status.textContent = ''
    try {
      await work()
    } catch {
      status.textContent = '本机服务没有回应，请看一下启动它的窗口。'
    }
  }
  /** @param {string} words @param {() => unknown} onTap @param {Record<string, string>} [attributes] */
  function button(words, onTap, attributes = {}) {
    const node = element('button', { type: 'button', ...attributes }, words)
    node.addEventListener('click', () => void attempt(onTap))
    return node
  }

  /** @type {{ id: string, name: string }[]} */
  let personas = []
  const picker = /** @type {HTMLSelectElement} */ (element('select', { 'aria-label': '身份' }))
  picker.addEventListener('change', () => void attempt(become))
  async function become() {
    const { token, persona } = await ask('session', { persona: picker.value })
    sessionStorage.setItem('xinyu.persona', persona)
    sessionStorage.setItem('xinyu.session', token)
    location.hash = ''
    location.reload()
  }
  async function fillPicker() {
    personas = await ask('personas')
    picker.replaceChildren(...personas.map(({ id, name }) => element('option', { value: id }, name)))
    picker.value = sessionStorage.getItem('xinyu.persona') ?? personas[0]?.id ?? ''
  }

  const time = element('p', { 'data-part': 'time' })
  function showTime() {
    time.textContent = timeWords(realNow() + offsetMs)
  }
  async function readClock() {
    ;({ offsetMs } = await ask('clock'))
    showTime()
  }
  /** @param {(now: number) => unknown} wanted */
  async function moveClock(wanted) {
    await readClock()
    const before = offsetMs
    ;({ offsetMs } = await ask('clock', wanted(realNow() + before)))
    movePageClock(pageAheadMs + offsetMs - before)
    showTime()
  }
  const clockButtons = element(
    'div',
    { class: 'row' },
    button('周六 23:10', () => moveClock((now) => ({ at: next(now, 6, 23, 10) }))),
    button('周一 09:00', () => moveClock((now) => ({ at: next(now, 1, 9, 0) }))),
    button('+1 天', () => moveClock(() => ({ advanceMs: dayMs }))),
    button('+1 周', () => moveClock(() => ({ advanceMs: 7 * dayMs }))),
    button('复位', () => moveClock(() => ({ reset: true }))),
  )

  const offlineSwitch = button(
    offline ? '已断网' : '断网',
    () => {
      setOffline(!offline)
      offlineSwitch.textContent = offline ? '已断网' : '断网'
      offlineSwitch.setAttribute('aria-checked', String(offline))
    },
    { role: 'switch', 'aria-checked': String(offline) },
  )

  /** @type {Record<string, string>} */
  const apiNames = {
    'subscribeMessage.send': '订阅消息',
    'wecom.robot': '工作群机器人',
    'security.msgSecCheck': '内容检查',
    'wxacode.getUnlimited': '小程序码',
    'phonenumber.getPhoneNumber': '手机号',
  }
  const notices = element('ol')
  /** @param {{ at: number, api: string, args: Record<string, any>, errCode: number }} notice */
  function noticeRow({ at, api, args, errCode }) {
    const person = personas.find(({ id }) => `demo-${id}` === args.touser)?.name
    const texts = Object.values(args.data ?? {}).map((field) => String(field?.value ?? ''))
    if (args.text) texts.push(String(args.text.content ?? '').replaceAll('\n', '，'))
    const outcome = errCode === 0 ? '' : `失败 ${errCode}`
    const words = [timeWords(at), apiNames[api] ?? api, person && `给 ${person}`, ...texts, outcome]
    return element('li', {}, words.filter(Boolean).join(' · '))
  }
  /** @type {Record<string, string>} */
  const channelNames = { subscribe: '订阅消息', robot: '工作群', sms: '短信' }
  /** @type {Record<string, string>} */
  const outcomeNames = {
    ok: '已发',
    gathered: '并入上一条',
    queued: '排队',
    noQuota: '没有授权次数',
    refused: '对方没有授权',
    notConfigured: '没有配置',
    noProvider: '没有服务商',
    nobody: '没有对象',
  }
  /** @param {{ at: number, words: string, tried: Record<string, string>, state: string }} told */
  function toldRow({ at, words, tried, state }) {
    const channels = Object.entries(tried)
      .filter(([channel]) => channel in channelNames)
      .map(([channel, said]) => `${channelNames[channel]} ${outcomeNames[said] ?? `失败 ${said}`}`)
    const end = state === 'dead' ? '没有送到' : state === 'pending' ? '还在发' : ''
    return element('li', {}, [timeWords(at), '应用内', words, ...channels, end].filter(Boolean).join(' · '))
  }
  const everyMs = 5000
  const shownAtMost = 300
  async function showNotices() {
    const { notices: recorded, told } = await ask('notices')
    const rows = [
      ...recorded.map((/** @type {any} */ one) => ({ at: one.at, row: noticeRow(one) })),
      ...told.map((/** @type {any} */ one) => ({ at: one.at, row: toldRow(one) })),
    ]
      .sort((one, other) => other.at - one.at)
      .slice(0, shownAtMost)
      .map(({ row }) => row)
    notices.replaceChildren(...(rows.length ? rows : [element('li', {}, '还没有通知')]))
  }

  /** Quietly: while nobody looks nothing is asked, and a failure is said where somebody has tapped. */
  async function keepNotices() {
    if (document.hidden || sheet.getClientRects().length === 0) return
    await showNotices().catch(() => undefined)
  }

  const sheet = element(
    'section',
    { class: 'sheet', id: 'sheet', hidden: '' },
    element('h2', {}, '演示工具'),
    button('收起', () => showSheet(false), { class: 'close' }),
    status,
    picker,
    element('p', {}, '再开一个标签页，就是另一个人的手机。'),
    element('h3', {}, '时间'),
    time,
    clockButtons,
    element('h3', {}, '网络'),
    offlineSwitch,
    element('h3', {}, '本应发出的通知'),
    button('刷新通知', showNotices),
    notices,
  )
  const handle = button('⋮', () => showSheet(sheet.hidden), {
    class: 'handle',
    'aria-label': '打开或收起演示工具',
    'aria-expanded': 'false',
    'aria-controls': 'sheet',
  })
  /** On a narrow screen only; beside a wide one's column the sheet is always there. @param {boolean} open */
  async function showSheet(open) {
    sheet.hidden = !open
    handle.setAttribute('aria-expanded', String(open))
    if (!open) return handle.focus()
    picker.focus()
    await showNotices()
  }
  sheet.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') void showSheet(false)
  })

  const bar = element('div', { id: 'xinyu-demo-bar', role: 'complementary', 'aria-label': '演示工具' })
  const style = element('link', { rel: 'stylesheet', href: '/gateway/demo-bar.css' })
  bar.attachShadow({ mode: 'open' }).append(style, handle, sheet)
  // A desk with two panes is as wide as the window: it leaves the bar's place free.
  const room = element('style', {})
  const place = 'min(280px, (100vw - 480px) / 2)'
  room.textContent = `@media (min-width: 900px) {
    body.spread #app { margin-right: calc(${place}) }
    body.spread #app, body.spread .taro_router > .taro_page { max-width: min(1200px, 100vw - ${place}) }
  }`
  document.head.append(room)
  document.body.append(bar)

  void attempt(fillPicker)
  void attempt(showNotices)
  void attempt(readClock)
  setInterval(showTime, 1000)
  // Another window may have moved the one clock that all share, and what it does is told here.
  setInterval(() => void attempt(readClock), everyMs)
  setInterval(() => void keepNotices(), everyMs)
})()
