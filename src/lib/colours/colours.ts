import values from '@/styles/colours.module.scss'
import { usePreferences } from '../preferences/preferences'

const names = {
  ground: 'ground',
  surface: 'surface',
  sunk: 'sunk',
  line: 'line',
  edge: 'edge',
  text: 'text',
  textSoft: 'text-soft',
  textFaint: 'text-faint',
  primary: 'primary',
  onPrimary: 'on-primary',
  primarySoft: 'primary-soft',
  onPrimarySoft: 'on-primary-soft',
  accent: 'accent',
  accentSoft: 'accent-soft',
  onAccentSoft: 'on-accent-soft',
  danger: 'danger',
  dangerSoft: 'danger-soft',
} as const

export type Colours = Readonly<Record<keyof typeof names, string>>

function coloursOf(theme: 'light' | 'dark'): Colours {
  return Object.fromEntries(
    Object.entries(names).map(([name, token]) => [name, values[`${theme}-${token}`] ?? '']),
  ) as Colours
}

const themes = { light: coloursOf('light'), dark: coloursOf('dark') }

/** The tokens as hex colours, for pictures that are drawn as SVG. Everything else uses CSS variables. */
export function useColours(): Colours {
  return themes[usePreferences().dark ? 'dark' : 'light']
}
