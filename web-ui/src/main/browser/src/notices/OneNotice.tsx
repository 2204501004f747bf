import { Link } from 'wouter'
import { useBoards } from '../api/answers'
import type { Notice } from '../api/notices'
import { Stage } from '../parts/StageMark'
import { useWords } from '../words'
import { placeOf, sentence, type Piece } from './sentence'

type Props = { one: Notice; isNew: boolean }

/** A sentence, what was written, and when; the whole row leads there. */
export function OneNotice({ one, isNew }: Props) {
  const { t, moment } = useWords()
  const boards = useBoards().data
  const board = boards?.find((each) => each.board === one.board)?.name ?? one.board
  return (
    <li className={`notice ${isNew ? 'unseen' : ''}`}>
      <p className="says">
        <Link href={placeOf(one)}>
          {sentence(t, one, board).map((piece, at) => (
            <Drawn key={at} piece={piece} one={one} />
          ))}
        </Link>
      </p>
      {one.text && <p className="ex">{one.text}</p>}
      <p className="meta">
        {isNew && <span className="badge accent">{t('notices.new')}</span>}
        <time dateTime={one.at}>{moment(one.at)}</time>
      </p>
    </li>
  )
}

function Drawn({ piece, one }: { piece: Piece; one: Notice }) {
  const { t } = useWords()
  if (piece === 'TITLE') return <b>{one.title ?? t('text.removed')}</b>
  if (piece === 'STAGE') return <Stage slug={one.stage ?? ''} kind={one.stageKind ?? 'OPEN'} />
  return piece.text
}
