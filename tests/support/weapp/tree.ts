/** Reads the simulated page: what can be pressed, what it is called, and how to press it. */

export interface SimulatedComponent {
  instance: Record<string, unknown>
  dom: HTMLElement
  attach(parent: Node): void
  detach(): void
}

interface TreeNode {
  $$?: HTMLElement
  _vt?: { attrs?: { name: string; value: unknown }[] }
  childNodes?: TreeNode[]
  shadowRoot?: TreeNode
}

interface Exparser {
  Event: {
    create(name: string, detail: unknown, options: unknown): unknown
    dispatchEvent(target: TreeNode, event: unknown): void
  }
}

export interface Pressable {
  readonly role: string
  /** aria-label, else the text. */
  readonly label: string
  readonly checked: boolean
  /** Reported by the mini-program as not to be pressed. */
  readonly disabled: boolean
  press(): void
}

const exparser = require('miniprogram-exparser') as Exparser
const pressableRoles = new Set(['button', 'radio', 'tab', 'link', 'switch', 'checkbox'])

/** Attributes live on the virtual node; the DOM of the simulator does not carry them. */
function attribute(node: TreeNode, name: string): string | undefined {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const found = node._vt?.attrs?.find((entry) => entry.name === name || entry.name === camel)
  return found === undefined || found.value === undefined ? undefined : String(found.value)
}

function* walk(node: TreeNode | undefined): Generator<TreeNode> {
  if (!node) return
  yield node
  yield* walk(node.shadowRoot)
  for (const child of node.childNodes ?? []) yield* walk(child)
}

function press(node: TreeNode): void {
  const event = exparser.Event.create('tap', {}, { bubbles: true, capturePhase: true, composed: true })
  exparser.Event.dispatchEvent(node, event)
}

const rootOf = (component: SimulatedComponent): TreeNode | undefined =>
  (component.instance as { _exparserNode?: TreeNode })._exparserNode

export const textOf = (component: SimulatedComponent): string => component.dom.textContent ?? ''

/** Everything on the page that has a pressable role, in reading order. */
export function pressablesOf(component: SimulatedComponent): Pressable[] {
  return [...walk(rootOf(component))].flatMap((node) => {
    const role = attribute(node, 'aria-role')
    if (!role || !pressableRoles.has(role)) return []
    return [
      {
        role,
        label: attribute(node, 'aria-label') || (node.$$?.textContent ?? ''),
        checked: attribute(node, 'aria-checked') === 'true',
        disabled: attribute(node, 'aria-disabled') === 'true',
        press: () => press(node),
      },
    ]
  })
}

/** Types into the field with this label, as its native `input` event tells the mini-program. */
export function typeInto(component: SimulatedComponent, label: string, value: string): boolean {
  const field = [...walk(rootOf(component))].find(
    (node) => attribute(node, 'aria-label')?.includes(label) && !attribute(node, 'aria-role'),
  )
  if (!field) return false
  const options = { bubbles: true, capturePhase: true, composed: true }
  exparser.Event.dispatchEvent(field, exparser.Event.create('input', { value }, options))
  exparser.Event.dispatchEvent(field, exparser.Event.create('blur', { value }, options))
  return true
}

/** The text of every node that a screen reader would speak under this label. */
export function hasLabel(component: SimulatedComponent, label: string): boolean {
  return [...walk(rootOf(component))].some((node) => attribute(node, 'aria-label')?.includes(label))
}
