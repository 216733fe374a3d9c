/**
 * The bar beside the phone: who plays, what time it is, the network, and what was sent. Plain browser script,
 * served by the gateway and added to the page by it, so that no build of the phone contains any of it.
 * `?bar=0` hides it for this window, `?bar=1` brings it back.
 */
;(() => {
  const hiddenKey = 'xinyu.bar'
  const asked = /[?&]bar=([01])/.exec(location.search + location.hash)?.[1]
  if (asked) sessionStorage.setItem(hiddenKey, asked)
  if (sessionStorage.getItem(hiddenKey) === '0') return

  const day = 86_400_000
  const shanghai = 8 * 3_600_000

  // The network switch: the app's own requests fail, the bar's do not. A reload is online again.
  const realFetch = window.fetch.bind(window)
  let offline = false
  window.fetch = (...request) =>
    offline ? Promise.reject(new TypeError('Failed to fetch')) : realFetch(...request)
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !offline })
  const setOffline = (on) => {
    offline = on
    window.dispatchEvent(new Event(on ? 'offline' : 'online'))
  }

  /** GET without a body, POST with one. @throws when the gateway refuses or is gone */
  async function gateway(path, body) {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await realFetch(`/gateway/${path}`, body ? post : undefined)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }

  /** The next moment after `now` that is this weekday (0 is Sunday) and time of day in Shanghai. */
  function nextMoment(now, weekday, hours, minutes) {
    const midnight = Math.floor((now + shanghai) / day) * day
    const ahead = (weekday - new Date(midnight).getUTCDay() + 7) % 7
    const at = midnight + ahead * day + (hours * 60 + minutes) * 60_000 - shanghai
    return at > now ? at : at + 7 * day
  }

  const moves = [
    ['周六 23:10', (now) => ({ at: nextMoment(now, 6, 23, 10) })],
    ['周一 09:00', (now) => ({ at: nextMoment(now, 1, 9, 0) })],
    ['+1 天', () => ({ advanceMs: day })],
    ['+1 周', () => ({ advanceMs: 7 * day })],
    ['复位', () => ({ reset: true })],
  ]
  const format = (options) => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...options })
  const clockForm = format({
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const noticeForm = format({ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  const apiNames = {
    'subscribeMessage.send': '订阅消息',
    'security.msgSecCheck': '内容检查',
    'wxacode.getUnlimited': '小程序码',
    'phonenumber.getPhoneNumber': '手机号',
  }

  /** An element from its tag, properties and children; texts are set as text, never as markup. */
  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...children)
    return element
  }
  const button = (text, onclick) => make('button', { type: 'button', textContent: text, onclick })
  const section = (title, ...children) => make('section', {}, make('h2', { textContent: title }), ...children)

  const status = make('p', { className: 'status' })
  status.setAttribute('role', 'status')
  /** Runs what a control does; a failure is said, not swallowed. */
  const attempt = (work) => async () => {
    status.textContent = ''
    try {
      await work()
    } catch {
      status.textContent = '本机服务没有回应，请看一下启动它的窗口。'
    }
  }

  async function become(persona) {
    const { token } = await gateway('session', { persona })
    sessionStorage.setItem('xinyu.session', token)
    sessionStorage.setItem('xinyu.persona', persona)
    location.hash = ''
    location.reload()
  }

  async function personaSection() {
    const current = sessionStorage.getItem('xinyu.persona') ?? 'citizen'
    const group = make('div', { className: 'choices' })
    group.setAttribute('role', 'radiogroup')
    group.setAttribute('aria-label', '角色')
    for (const { id, name } of await gateway('personas')) {
      const onchange = attempt(() => become(id))
      const radio = make('input', {
        type: 'radio',
        name: 'persona',
        value: id,
        checked: id === current,
        onchange,
      })
      group.append(make('label', {}, radio, make('span', { textContent: name })))
    }
    const hint = make('p', { textContent: '再开一个标签页，就是另一个人的手机。' })
    return section('角色', group, hint)
  }

  function clockSection() {
    const shown = make('p', { className: 'now' })
    let nowAt = Date.now()
    let readAt = Date.now()
    const show = () => {
      shown.textContent = clockForm.format(nowAt + Date.now() - readAt)
    }
    const read = async () => {
      ;({ nowAt } = await gateway('clock'))
      readAt = Date.now()
      show()
    }
    const move = (wanted) =>
      attempt(async () => {
        await read()
        await gateway('clock', wanted(nowAt))
        // The app took its time from the last answer of the service; a reload asks anew.
        location.reload()
      })
    setInterval(show, 5000)
    // Another window may have moved the one clock that all share.
    window.addEventListener('focus', attempt(read))
    void attempt(read)()
    const buttons = moves.map(([text, wanted]) => button(text, move(wanted)))
    return section('时间', shown, make('div', { className: 'choices' }, ...buttons))
  }

  function networkSection() {
    const box = make('input', { type: 'checkbox', onchange: () => setOffline(box.checked) })
    return section('网络', make('label', {}, box, make('span', { textContent: '断网' })))
  }

  function noticeItem({ at, api, args, errCode }) {
    const values = Object.values(args.data ?? {}).map(({ value }) => value)
    const outcome = errCode === 0 ? '' : `没有发出（${errCode}）`
    const words = [noticeForm.format(at), apiNames[api] ?? api, ...values, outcome]
    return make('li', { textContent: words.filter(Boolean).join(' · ') })
  }

  function noticeSection() {
    const list = make('ol')
    const read = attempt(async () => {
      const { notices } = await gateway('notices')
      const items = notices.slice(-50).reverse().map(noticeItem)
      list.replaceChildren(...(items.length ? items : [make('li', { textContent: '还没有发出过通知。' })]))
    })
    const drawer = make('details', { ontoggle: () => drawer.open && read() })
    drawer.append(make('summary', { textContent: '发出的通知' }), button('刷新', read), list)
    return drawer
  }

  const style = `
    :host { all: initial; }
    * { box-sizing: border-box; font: 14px/1.5 -apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; }
    .panel {
      --paper: #fff; --ink: #1c2624; --soft: #44514e; --line: #74817e; --mark: #0f6e66;
      position: fixed; z-index: 2147483000; overflow: auto; padding: 16px; border-radius: 12px;
      color: var(--ink); background: var(--paper); border: 1px solid var(--line);
    }
    h1 { margin: 0 0 12px; font-size: 15px; font-weight: 600; }
    h2 { margin: 12px 0 6px; font-size: 13px; font-weight: 600; color: var(--soft); }
    p { margin: 6px 0; font-size: 13px; color: var(--soft); }
    .now { color: var(--ink); font-size: 15px; }
    .choices { display: flex; flex-wrap: wrap; gap: 6px; }
    button, label, summary {
      min-height: 36px; padding: 6px 10px; border: 1px solid var(--line); border-radius: 8px;
      color: inherit; background: none; cursor: pointer;
    }
    label { display: inline-flex; align-items: center; gap: 6px; }
    input { margin: 0; accent-color: var(--mark); }
    summary { margin-top: 12px; }
    details > button { margin-top: 6px; }
    ol { margin: 6px 0; padding-left: 20px; overflow-wrap: anywhere; }
    :focus-visible { outline: 3px solid var(--mark); outline-offset: 1px; }
    /* As wide as the margin of the app's pages, so that it stands over none of their controls. */
    .handle {
      position: fixed; z-index: 2147483000; right: 0; top: 50%; width: 14px; height: 72px; min-height: 0;
      padding: 0; border: 0; border-radius: 8px 0 0 8px; background: #44514e; color: #fff;
      font-size: 11px; line-height: 1.2;
    }
    .panel[hidden], .handle[hidden] { display: none; }
    @media (max-width: 899px) {
      .panel { inset: auto 8px 8px 8px; max-height: 80vh; box-shadow: 0 0 0 100vmax rgb(0 0 0 / 40%); }
    }
    @media (min-width: 900px) {
      .panel { top: 16px; right: 16px; width: min(280px, calc(50vw - 264px)); max-height: calc(100vh - 32px); }
      .handle, .close { display: none; }
    }
    @media (prefers-color-scheme: dark) {
      .panel { --paper: #1b2321; --ink: #e6ecea; --soft: #bcc7c4; --line: #7d8a87; --mark: #6fcabd; }
      .handle { background: #bcc7c4; color: #121817; }
    }`

  async function mount() {
    const wide = matchMedia('(min-width: 900px)')
    const panel = make('div', { className: 'panel' })
    const handle = make('button', { type: 'button', className: 'handle', textContent: '演示' })
    handle.setAttribute('aria-label', '打开演示工具')
    const open = (on) => {
      panel.hidden = !on && !wide.matches
      handle.setAttribute('aria-expanded', String(!panel.hidden))
    }
    handle.onclick = () => {
      open(true)
      panel.querySelector('button, input')?.focus()
    }
    const close = button('收起', () => {
      open(false)
      handle.focus()
    })
    close.className = 'close'
    panel.onkeydown = ({ key }) => key === 'Escape' && close.onclick()
    wide.addEventListener('change', () => open(false))
    panel.append(make('h1', { textContent: '演示工具' }), close, status)
    const personas = make('div')
    panel.append(personas, clockSection(), networkSection(), noticeSection())
    void attempt(async () => personas.append(await personaSection()))()

    const bar = make('aside', { id: 'xinyu-demo-bar' })
    bar.setAttribute('role', 'complementary')
    bar.setAttribute('aria-label', '演示工具')
    // A shadow root keeps the app's styles out of the bar and the bar's out of the app.
    bar.attachShadow({ mode: 'open' }).append(make('style', { textContent: style }), handle, panel)
    document.body.append(bar)
    open(false)
  }

  if (document.body) void mount()
  else document.addEventListener('DOMContentLoaded', mount)
})()
