import { type ComponentType, createContext } from 'react'

/**
 * What may come up over any page: the help card, questions. The app gives it, because a component knows no
 * feature, and the mini-program has no layer above its pages.
 */
export const PageOverlay = createContext<ComponentType | null>(null)
