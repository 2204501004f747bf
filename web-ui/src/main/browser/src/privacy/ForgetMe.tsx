import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Dossier } from '../api/shapes'
import { FORGOTTEN } from '../sign/farewell'
import { Sure } from '../parts/Sure'
import { useWords } from '../words'

/** What is to stay of somebody, and the question before there is no way back. */
export function ForgetMe({ dossier }: { dossier: Dossier }) {
  const { t } = useWords()
  const isOwner = useSession().data?.role === 'OWNER'
  const ideas = dossier.ideas.filter((one) => !one.withdrawn && one.title !== null)
  const comments = dossier.comments.filter((one) => !one.withdrawn && one.text !== null)
  const [kept, keep] = useState(() => new Set(ideas.filter((one) => one.wanted).map((one) => one.idea)))
  const [asked, ask] = useState(false)
  const forgetting = useMutation({
    mutationFn: () =>
      tell(address('me/forget'), 'POST', {
        ideas: ideas.map((one) => one.idea).filter((one) => kept.has(one)),
        comments: comments.map((one) => one.comment).filter((one) => kept.has(one)),
      }),
    // Nothing that only this person saw stays in the page.
    onSuccess: () => location.assign(`${document.baseURI}${FORGOTTEN}`),
  })
  const stays = (id: string) => ({
    kept: kept.has(id),
    keep: (on: boolean) => keep((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id))),
  })
  return (
    <section className="forget">
      <h2 className="h2">{t('forget.title')}</h2>
      <p>{t('forget.lead')}</p>
      {isOwner ? (
        <p className="banner">{t('forget.owner')}</p>
      ) : (
        <>
          {ideas.length > 0 && (
            <fieldset>
              <legend>{t('forget.keep-ideas')}</legend>
              <p className="ink3 small">{t('forget.keep-why')}</p>
              {ideas.map((one) => (
                <Stays key={one.idea} says={one.title ?? ''} {...stays(one.idea)} />
              ))}
            </fieldset>
          )}
          {comments.length > 0 && (
            <fieldset>
              <legend>{t('forget.keep-comments')}</legend>
              {comments.map((one) => (
                <Stays key={one.comment} says={one.text ?? ''} {...stays(one.comment)} />
              ))}
            </fieldset>
          )}
          <button type="button" className="btn danger" onClick={() => ask(true)}>
            {t('forget.ask')}
          </button>
        </>
      )}
      {asked && (
        <Sure
          title={t('forget.sure')}
          why={t('forget.what', {
            ideas: ideas.filter((one) => kept.has(one.idea)).length,
            comments: comments.filter((one) => kept.has(one.comment)).length,
          })}
          yes={t('forget.yes')}
          busy={forgetting.isPending}
          error={forgetting.error}
          agree={() => forgetting.mutate()}
          close={() => ask(false)}
        />
      )}
    </section>
  )
}

function Stays({ says, kept, keep }: { says: string; kept: boolean; keep: (on: boolean) => void }) {
  const id = useId()
  return (
    <div className="stays">
      <input id={id} type="checkbox" checked={kept} onChange={(event) => keep(event.target.checked)} />
      <label htmlFor={id}>{says}</label>
    </div>
  )
}
