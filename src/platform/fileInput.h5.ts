interface Wanted {
  /** What the dialog offers, as in `accept` of an input. */
  readonly accept: string
  readonly multiple?: boolean
  /** A whole folder with what is inside it. */
  readonly folder?: boolean
}

/** The browser's own dialog; the element must hang in the page or some browsers forget it. None when nothing was chosen. */
export function chosenFiles({ accept, multiple = false, folder = false }: Wanted): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  input.webkitdirectory = folder
  input.hidden = true
  document.body.append(input)
  return new Promise((resolve) => {
    const end = (): void => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', end)
    input.addEventListener('cancel', end)
    input.click()
  })
}
