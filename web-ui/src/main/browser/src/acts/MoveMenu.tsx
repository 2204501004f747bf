import { Choose } from '../parts/Choose'
import { useStageName } from '../parts/StageMark'
import { useWords } from '../words'

type Props = { title: string; targets: string[]; move: (to?: string) => void }

/** What dragging a card does, for those who do not drag. */
export default function MoveMenu({ title, targets, move }: Props) {
  const { t } = useWords()
  const name = useStageName()
  return (
    <Choose
      className="text-btn"
      name={<span className="sr">{t('moving.card', { title })}</span>}
      items={[
        ...targets.map((stage) => ({ label: name(stage), pick: () => move(stage) })),
        'line' as const,
        { label: t('moving.elsewhere'), pick: () => move() },
      ]}
    />
  )
}
