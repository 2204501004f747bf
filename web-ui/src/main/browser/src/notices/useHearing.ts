import { useAnswer } from '../api/answers'
import type { KindChoice, NoticeSettings } from '../api/notices'
import { useAtOnce } from '../api/useAtOnce'
import { toast } from '../parts/toast'
import { useWords } from '../words'

const SETTINGS = 'me/notice-settings'

export const useHearing = (when: boolean) => useAnswer<NoticeSettings>(SETTINGS, {}, { when })

type Way = Pick<KindChoice, 'kind' | 'way'>

export const withWay = (held: NoticeSettings, { kind, way }: Way): NoticeSettings => ({
  ...held,
  kinds: held.kinds.map((one) => (one.kind === kind ? { ...one, way } : one)),
})

/** By which way somebody hears of one kind of notices. */
export function useWays() {
  const { t } = useWords()
  return useAtOnce<NoticeSettings, Way>({
    of: SETTINGS,
    to: ({ kind }) => `${SETTINGS}/${kind}`,
    body: ({ way }) => ({ way }),
    show: withWay,
    undo: (before, { kind }) => {
      const was = before.kinds.find((one) => one.kind === kind)
      return (held) => (was ? withWay(held, was) : held)
    },
    done: ({ kind, way }) =>
      toast(t('hearing.saved', { kind: t(`hearing.kind.${kind}`), way: t(`hearing.way.${way}`) })),
  })
}

type Followed = { what: 'ideas' | 'boards'; id: string; follows: boolean }

export const withFollowed = (held: NoticeSettings, { what, id, follows }: Followed): NoticeSettings =>
  what === 'ideas'
    ? { ...held, ideas: held.ideas.map((one) => (one.idea === id ? { ...one, follows } : one)) }
    : { ...held, boards: held.boards.map((one) => (one.board === id ? { ...one, follows } : one)) }

/** Follows one of the listed ideas and boards, or stops. */
export const useListed = () =>
  useAtOnce<NoticeSettings, Followed>({
    of: SETTINGS,
    to: ({ what, id }) => `me/following/${what}/${id}`,
    body: ({ follows }) => ({ follows }),
    show: withFollowed,
    undo: (_, choice) => (held) => withFollowed(held, { ...choice, follows: !choice.follows }),
  })
