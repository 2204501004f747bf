const KEPT = 'campaign'
const LONGEST = 32

/** As the hub takes it: a word for a channel, not a text. */
export const tagOf = (marked: string) =>
  marked
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)

/** How the link was marked by which somebody came; known while their tab is open. */
export function noteCampaign() {
  const tag = tagOf(new URLSearchParams(location.search).get('utm_campaign') ?? '')
  try {
    if (tag) sessionStorage.setItem(KEPT, tag)
  } catch {
    // A browser that keeps nothing has no tag.
  }
}

export function campaign(): { campaign?: string } {
  try {
    const tag = sessionStorage.getItem(KEPT)
    return tag ? { campaign: tag } : {}
  } catch {
    return {}
  }
}
