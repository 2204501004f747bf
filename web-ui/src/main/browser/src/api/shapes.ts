export type Kind = 'OPEN' | 'PLANNED' | 'IN_PROGRESS' | 'SHIPPED' | 'DECLINED'
export type Choice = 'UP' | 'AGREE' | 'DISAGREE' | 'PASS'
export type Votes = { up?: number; agree?: number; disagree?: number; pass?: number }
export type Stage = { slug: string; kind: Kind; onRoadmap: boolean }
export type Board = {
  board: string
  name: string
  votingModel: 'UPVOTE' | 'AGREE_DISAGREE'
  visibility: 'PUBLIC' | 'SIGNED_IN' | 'SEGMENT' | 'TEAM'
  stages: Stage[]
}
export type Idea = {
  id: string
  number: number
  board: string
  title: string
  text: string
  tags: string[]
  stage: string
  kind: Kind
  votes: Votes
  score: number
  comments: number
  submittedAt: string
  viewerVote: { choice: Choice } | null
}
export type Ideas = { items: Idea[]; nextCursor: string | null; total: number }
export type Count = { value: string; count: number }
export type Facets = { stages: Count[]; tags: Count[] }
export type Card = { id: string; number: number; board: string; title: string; votes: Votes; score: number }
export type Column = { stage: string; kind: Kind; total: number; cards: Card[] }
export type Roadmap = { columns: Column[] }
export type Entry = {
  position: number
  happenedAt: string
  what: 'SUBMITTED' | 'STAGED' | 'VOTES_CARRIED_OVER' | 'VOUCHED_FOR' | 'HIDDEN'
  stage?: string
  from?: string | number
  to?: string | number
  kind?: Kind
  message?: string | null
  note?: string | null
  reason?: string | null
  source?: string
}
export type Timeline = { entries: Entry[]; votesPerDay: Record<string, Record<string, number>> }
export type Weeks = { items: { id: string; weeks: number[] }[] }
export type Session = { member: string | null; role: string | null; permissions: string[] }
export type ImportJob = {
  id: string
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  total: number
  failed: number
  failures: { file: string; line: number; reason: string }[]
}
export type Forecast = {
  rows: number
  ideas: number
  known: number
  votes: number
  columns: Record<string, string>
  ignored: string[]
  stages: { status: string; rows: number; stage: string | null; suggestion: string }[]
  newTags: Record<string, number>
  failed: number
  failures: ImportJob['failures']
}
export type Halt = { position: number; event: string; reason: string; since: string; nextRetry: string }
export type View = {
  name: string
  generation: number
  build: number
  state: 'BUILDING' | 'LIVE' | 'HALTED'
  position: number
  lag: number
  halted?: Halt
  rebuild?: {
    build: number
    position: number
    target: number
    state: 'BUILDING' | 'COMPARING' | 'SWITCHED' | 'STOPPED' | 'FAILED'
    begunAt: string
    reason?: string
  }
  lastComparison?: { documents: number; differing: number; examples: string[]; at: string; position: number }
}
export type Views = { head: number; views: View[] }
