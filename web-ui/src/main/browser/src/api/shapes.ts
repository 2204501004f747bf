import type { components } from './schema'

type Schemas = components['schemas']

export type Kind = Schemas['StageKind']
/** Those that pages ask for. */
export type Permission =
  | 'SUBMIT'
  | 'COMMENT'
  | 'KEEP_BOARDS'
  | 'MOVE_IDEAS'
  | 'EDIT_IDEAS'
  | 'ANSWER'
  | 'VOTE_ON_BEHALF'
  | 'MODERATE'
  | 'SET_ASIDE'
  | 'KEEP_VIEWS'
  | 'IMPORT'
  | 'EXPORT'
  | 'SEE_MEMBERS'
  | 'KEEP_CUSTOMERS'
  | 'KEEP_MEMBERS'
  | 'KEEP_KEYS'
  | 'KEEP_ACCESS'
export type Grounds = Schemas['Grounds']
export type Reported = Schemas['ReportedText']
export type Reports = Schemas['ReportPage']
export type Choice = Schemas['Choice']
/** By the board's model; which one it is, is asked of what is there. */
export type Votes = Partial<Schemas['UpVotes'] & Schemas['SplitVotes']>
/** How many have voted, whatever they said. */
export const votersOf = ({ up = 0, agree = 0, disagree = 0, pass = 0 }: Votes) => up + agree + disagree + pass

export type Stage = Schemas['Stage']
export type Board = Schemas['Board']
export type Idea = Omit<Schemas['Idea'], 'votes'> & {
  votes: Votes
  /** Whether its board takes nothing new; known where the board is. */
  archived?: boolean
}
export type Ideas = Omit<Schemas['IdeaPage'], 'items'> & { items: Idea[] }
export type Count = Schemas['Facet']
export type Facets = Schemas['Facets']
export type Card = Omit<Schemas['RoadmapCard'], 'votes'> & { votes: Votes }
export type Column = Omit<Schemas['RoadmapColumn'], 'cards'> & { cards: Card[] }
export type Roadmap = { columns: Column[] }
export type Entry = Schemas['TimelineEntry']
export type Timeline = Schemas['Timeline']
export type Versions = Schemas['IdeaVersions']
export type Picture = Schemas['Picture']
export type Weeks = Schemas['WeeksOfIdeas']
export type Demo = Schemas['Demo']
export type ImportJob = Schemas['ImportJob']
export type Forecast = Schemas['CsvForecast']
export type CustomerForecast = Schemas['CustomerForecast']
export type ImportFailure = Schemas['ImportFailure']
export type View = Schemas['ViewReport']
export type Views = Schemas['ViewsReport']
export type Session = {
  member: string | null
  role: string | null
  permissions: Permission[]
  /** By slug, where more is allowed on one board. */
  boards: Record<string, Permission[]>
}
export type Me = Schemas['Me']
export type Contribution = Schemas['Contribution']
export type ContributionPage = Schemas['ContributionPage']
export type RoleAllows = Schemas['RoleAllows']
export type WaysIn = Schemas['WaysIn']
export type Account = Schemas['Account']
export type AccountPage = Schemas['AccountPage']
export type Condition = Schemas['Condition']
export type Segment = Schemas['Segment']
export type Segments = Schemas['Segments']
export type SegmentSize = Schemas['SegmentSize']
export type IdeaVoters = Schemas['IdeaVoters']
export type Member = Schemas['Member']
export type OtherSelf = Schemas['OtherSelf']
export type ForeseenJoining = Schemas['ForeseenJoining']
export type ForeseenParting = Schemas['ForeseenParting']
export type MemberPage = Schemas['MemberPage']
export type Dossier = Schemas['Dossier']
export type DossierEntry = Schemas['DossierEntry']
export type KeptNote = Schemas['KeptNote']
export type Mention = Schemas['Mention']
export type Aside = Schemas['Aside']
export type AsidePreview = Schemas['AsidePreview']
export type VoteSelection = Schemas['VoteSelection']
export type Retention = Schemas['Retention']
export type WaitingRemoval = Schemas['WaitingRemoval']
export type OwnRemoval = Schemas['OwnRemoval']
export type ApiKey = Schemas['ApiKey']
export type Scope = ApiKey['scopes'][number]
export type SignedInAt = Schemas['SignedInAt']
export type Letter = Schemas['WaitingLetter']
export type Comment = Schemas['Comment']
export type Discussion = Schemas['Discussion']
export type CommentHistory = Schemas['CommentHistory']
export type RoadmapDays = Schemas['RoadmapDays']
export type Move = Schemas['RoadmapMove']
