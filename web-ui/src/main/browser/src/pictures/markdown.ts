/** What Markdown would take for a mark. */
const MARKS = /[\\`*_[\]<>~&!]/g

/** A picture in Markdown, with what it shows. */
export function picture(url: string, shows: string): string {
  return `![${shows.trim().replace(/\s+/g, ' ').replace(MARKS, '\\$&')}](${url})`
}

/** A text with something in a paragraph of its own, and where one writes on after it. */
export function inserted(text: string, at: number, something: string): [string, number] {
  const before = text.slice(0, at).trimEnd()
  const after = text.slice(at).trimStart()
  const now = `${before && `${before}\n\n`}${something}\n\n`
  return [now + after, now.length]
}
