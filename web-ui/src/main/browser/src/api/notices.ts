import type { components } from './schema'

type Schemas = components['schemas']

export type NoticeKind = Schemas['NoticeKind']
export type NoticeWay = Schemas['NoticeWay']

export type Notice = Schemas['Notice']
export type NoticePage = Schemas['NoticePage']
export type Unseen = Schemas['UnseenNotices']

export type KindChoice = Schemas['NoticeChoice']
export type FollowedIdea = Schemas['FollowedIdea']
export type NoticeSettings = Schemas['NoticeSettings']

export type Because = Schemas['HearsBecause']
export type IdeaFollowing = Schemas['IdeaFollowing']
export type BoardFollowing = Schemas['BoardFollowing']

export type Unsubscribed = Schemas['Unsubscribed']

export type HeldLetter = Schemas['WaitingMail']
export type MailReport = Schemas['MailReport']
export type MailTest = Schemas['MailTest']
