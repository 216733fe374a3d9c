import type { PaperPort } from './paper.port'

const PAPER = 'font: 14pt/1.7 serif; color: #000; background: #fff; margin: 16mm'

/** A document of its own, so that neither the screen's colours nor anything else on it reach the paper. */
export const paper: PaperPort = {
  available: () => typeof window.print === 'function',
  async print(heading, lines) {
    const frame = document.createElement('iframe')
    frame.setAttribute('aria-hidden', 'true')
    frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0'
    document.body.append(frame)
    const sheet = frame.contentWindow
    if (!sheet) return frame.remove()
    // The dialogue may outlive the call of `print`: the document must stay until it is closed.
    sheet.addEventListener('afterprint', () => frame.remove())
    const { body } = sheet.document
    body.style.cssText = PAPER
    body.append(
      element('h1', heading, 'font-size: 16pt'),
      ...lines.map((line) => element('p', line, 'margin: 0 0 2mm; break-inside: avoid')),
    )
    sheet.print()
  },
}

function element(name: string, text: string, style: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  made.style.cssText = style
  return made
}
