/** Those that a person can have, the least trusted first. */
export const ROLES = [
  'MEMBER',
  'RESEARCHER',
  'MODERATOR',
  'SUPPORT',
  'COMMUNITY_MANAGER',
  'PRODUCT_MANAGER',
  'OWNER',
] as const

/** Those that somebody can have on one board alone. */
export const BOARD_ROLES = ROLES.filter((role) => role !== 'MEMBER' && role !== 'OWNER')

export type Role = (typeof ROLES)[number]
