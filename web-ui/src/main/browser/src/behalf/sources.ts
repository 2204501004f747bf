/** How a vote on behalf of somebody was heard. */
export const SOURCES = ['call', 'email', 'chat', 'meeting', 'ticket'] as const

export function isSource(source: string): source is (typeof SOURCES)[number] {
  return SOURCES.some((one) => one === source)
}
