import type { Kind } from './shapes'

export type NoticeKind =
  | 'STAGE'
  | 'SHIPPED'
  | 'ANSWER'
  | 'REPLY'
  | 'MENTION'
  | 'COMMENT'
  | 'WORDING'
  | 'HIDDEN'
  | 'NEW_IDEA'
  | 'REPORT'
  | 'REMOVAL'
export type NoticeWay = 'AT_ONCE' | 'DAILY' | 'NEVER'

export type Notice = {
  position: number
  kind: NoticeKind
  at: string
  seen: boolean
  idea: string
  number: number
  title: string | null
  board: string
  comment: string | null
  by: string | null
  stage: string | null
  stageKind: Kind | null
  text: string | null
}
export type NoticePage = { items: Notice[]; nextCursor: string | null; unseen: number; newest: number | null }
export type Unseen = { unseen: number }

export type KindChoice = { kind: NoticeKind; way: NoticeWay; usual: NoticeWay }
export type FollowedIdea = { idea: string; follows: boolean }
export type FollowedBoard = { board: string; follows: boolean }
export type NoticeSettings = {
  confirmed: boolean
  mails: boolean
  kinds: KindChoice[]
  ideas: FollowedIdea[]
  boards: FollowedBoard[]
}

export type Because = 'AUTHOR' | 'COMMENTER' | 'VOTER'
export type IdeaFollowing = { follows: boolean | null; because: Because[]; hears: NoticeKind[] }
export type BoardFollowing = { follows: boolean }

export type Unsubscribed = { kind: NoticeKind | null }

export type HeldLetter = {
  id: string
  kind: 'NOTICE' | 'DIGEST'
  member: string
  name?: string | null
  createdAt: string
  dueAt: string | null
  tries: number
  state: 'WAITING' | 'DEAD'
  answer: string | null
}
export type MailReport = {
  server: string | null
  from: string
  waiting: number
  dead: number
  sent: number
  letters: HeldLetter[]
}
export type MailTest = { sent: boolean; answer: string | null }
