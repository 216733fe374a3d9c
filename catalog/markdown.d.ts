/** A text file of the catalogue, as the bundler of the functions gives it. */
declare module '*.md' {
  const text: string
  export default text
}
