import '../styles/dialog.css'
import { useEffect, useId, useRef, type ReactNode } from 'react'

type Props = { title: string; close: () => void; wide?: boolean; children: ReactNode }

/** A question before everything else: the browser holds the focus in it and closes it with Escape. */
export function Dialog({ title, close, wide, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal()
    // The browser takes the first control; this one is what the dialog was opened for.
    dialog.current?.querySelector<HTMLElement>('[data-focus]')?.focus()
  }, [])
  return (
    <dialog ref={dialog} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby={id} onClose={close}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
