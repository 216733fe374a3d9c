/**
 * Taro's base components as plain elements, for component tests: the real ones are custom elements that do not run
 * in jsdom. Attributes pass through; the events that our components use are translated.
 */
import { type CSSProperties, createElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; style?: string | CSSProperties }
type InputEvent = { target: { value: string } }
type Handler = (event: unknown) => void

/** Props of the platform that mean nothing to an element. */
const platformOnly = [
  'hoverClass',
  'placeholderClass',
  'catchMove',
  'userSelect',
  'scrollY',
  'enhanced',
  'showScrollbar',
  'scrollWithAnimation',
  'scrollIntoView',
  'onScrollToLower',
  'autoHeight',
  'lazyLoad',
  'showConfirmBar',
  'cursorSpacing',
  'openType',
  'onAgreePrivacyAuthorization',
]

function plain(props: Props): Props {
  const kept = Object.entries(props).filter(([name]) => !platformOnly.includes(name))
  const { style, ...rest } = Object.fromEntries(kept) as Props
  return typeof style === 'string' ? rest : { ...rest, ...(style ? { style } : {}) }
}

const element = (tag: string) => (props: Props) => createElement(tag, plain(props))

const field = (tag: string) => (props: Props) => {
  const { onInput, onConfirm: _onConfirm, maxlength, nativeProps, ...rest } = plain(props)
  const onChange = (event: InputEvent): void =>
    (onInput as Handler | undefined)?.({ detail: { value: event.target.value } })
  return createElement(tag, {
    ...rest,
    ...(nativeProps as object),
    ...(maxlength ? { maxLength: maxlength } : {}),
    onChange,
  })
}

export const View = element('div')
export const Text = element('span')
/** A page that is moved tells how far down it is, as the platform does. */
export const ScrollView = ({ onScroll, scrollTop, ...rest }: Props) =>
  createElement('div', {
    ...plain(rest),
    ...(scrollTop === undefined ? {} : { 'data-top': String(scrollTop) }),
    ...(onScroll
      ? {
          onScroll: ({ currentTarget }: { currentTarget: { scrollTop: number } }) =>
            (onScroll as Handler)({ detail: { scrollTop: currentTarget.scrollTop } }),
        }
      : {}),
  })
export const Button = element('button')
export const Image = element('img')
export const Input = field('input')
export const Textarea = field('textarea')
