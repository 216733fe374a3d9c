/** A CSS module: class names, and what it exports with `:export`. */
declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.scss'
