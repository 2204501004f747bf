import type { ReactNode } from 'react'

/** A text of which some stretches are marked; stretches with nothing but a blank between are one. */
export function Marked({ text, at }: { text: string; at: number[][] }) {
  const parts: ReactNode[] = []
  let done = 0
  for (const [from, to] of joined(text, at)) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>)
    done = to
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  )
}

export function joined(text: string, at: number[][]): [number, number][] {
  const all: [number, number][] = []
  for (const [from = 0, to = 0] of at) {
    const last = all.at(-1)
    if (last && text.slice(last[1], from).trim() === '') last[1] = to
    else all.push([from, to])
  }
  return all
}
