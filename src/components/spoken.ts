import { spokenWords } from '@/lib/copy/spoken'

/** What a screen reader is told about a thing on screen. */
export interface Spoken {
  readonly role?:
    | 'button'
    | 'radio'
    | 'radiogroup'
    | 'link'
    | 'switch'
    | 'tab'
    | 'tablist'
    | 'checkbox'
    | 'img'
    | 'dialog'
    | 'alert'
    | 'status'
    | 'progressbar'
    | 'heading'
    | 'list'
    | 'group'
    | 'banner'
    | 'main'
    | 'navigation'
  readonly label?: string
  readonly checked?: boolean
  readonly selected?: boolean
  readonly expanded?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly modal?: boolean
  /** Decoration: not read at all. */
  readonly hidden?: boolean
  /** Percent, for a progress bar. */
  readonly now?: number
}

const weapp = process.env.TARO_ENV === 'weapp'

/**
 * The attributes for it on this platform: `ariaRole`, `ariaLabel` in the mini-program, where states are said in
 * words because older base libraries read role and label only; `role`, `aria-*` in a browser.
 */
export function spoken(it: Spoken): Record<string, string> {
  return weapp ? inMiniProgram(it) : inBrowser(it)
}

/**
 * The same for a text field: a browser's field is an element inside the platform's one, and carries the words and
 * the handlers of keys, which the platform's one swallows.
 */
export function spokenInside(it: Spoken, keys: Record<string, unknown> = {}): Record<string, unknown> {
  return weapp ? inMiniProgram(it) : { nativeProps: { ...inBrowser(it), ...keys } }
}

function inBrowser(it: Spoken): Record<string, string> {
  const found: Record<string, string | undefined> = {
    role: it.role,
    'aria-label': it.label,
    'aria-checked': said(it.checked),
    'aria-selected': said(it.selected),
    'aria-expanded': said(it.expanded),
    'aria-disabled': it.disabled ? 'true' : undefined,
    'aria-busy': it.busy ? 'true' : undefined,
    'aria-modal': it.modal ? 'true' : undefined,
    'aria-hidden': it.hidden ? 'true' : undefined,
    'aria-level': it.role === 'heading' ? '2' : undefined,
    'aria-valuenow': it.now === undefined ? undefined : String(it.now),
    'aria-valuemin': it.now === undefined ? undefined : '0',
    'aria-valuemax': it.now === undefined ? undefined : '100',
  }
  return present(found)
}

function inMiniProgram(it: Spoken): Record<string, string> {
  const states = [
    it.checked || it.selected ? spokenWords.chosen : '',
    it.expanded === undefined ? '' : it.expanded ? spokenWords.expanded : spokenWords.collapsed,
    it.disabled ? spokenWords.disabled : '',
    it.now === undefined ? '' : spokenWords.percent(it.now),
  ].filter(Boolean)
  return present({
    ariaRole: it.role,
    ariaLabel: it.label === undefined ? undefined : [it.label, ...states].join('，'),
    ariaHidden: it.hidden ? 'true' : undefined,
  })
}

const said = (state: boolean | undefined): string | undefined =>
  state === undefined ? undefined : String(state)

function present(found: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
