/** The words of vite.config.ts' LATER. */
declare module '*.json?later' {
  const messages: Record<string, string>
  export default messages
}
