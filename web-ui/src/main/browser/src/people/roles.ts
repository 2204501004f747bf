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

export type Role = (typeof ROLES)[number]
