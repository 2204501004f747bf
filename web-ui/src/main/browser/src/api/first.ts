/** What the hub wrote into the page: its language, and the API's answers that the page was made of. */
type First = {
  lang: string
  answers: Record<string, unknown>
  /** Of the log, that each answer includes. */
  positions: Record<string, number>
}

function read(): First {
  const written = document.getElementById('state')?.textContent?.trim() ?? ''
  return written.startsWith('{') ? (JSON.parse(written) as First) : { lang: 'en', answers: {}, positions: {} }
}

export const first = read()
