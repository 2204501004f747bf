import { IconPhotoPlus } from '@tabler/icons-react'
import { Suspense, useRef, useState, type ClipboardEvent, type DragEvent, type RefObject } from 'react'
import { part } from '../parts/part'
import { useSession } from '../api/answers'
import type { Permission } from '../api/shapes'
import { withEveryWord } from '../pages/later'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'
import { inserted } from './markdown'

const AddPicture = part(withEveryWord(() => import('./AddPicture')))

const WRITING: Permission[] = ['SUBMIT', 'COMMENT']

type Taken = { id: string; file: File; at: number }

/** Pictures for a text: picked, pasted or dropped, and put where the writer was. */
export function usePictures(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string) => void,
) {
  const may = useMayAdd()
  const [taken, take] = useState<Taken>()
  const start = (files: FileList) => {
    const file = files[0]
    if (file) take({ id: crypto.randomUUID(), file, at: field.current?.selectionStart ?? text.length })
    return Boolean(file)
  }
  const close = () => take(undefined)
  const add = (markdown: string, { at }: Taken) => {
    const [now, caret] = inserted(text, at, markdown)
    write(now)
    close()
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  const into = {
    onPaste: (event: ClipboardEvent) => {
      if (start(event.clipboardData.files)) event.preventDefault()
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (start(event.dataTransfer.files)) event.preventDefault()
    },
  }
  return {
    into: may ? into : {},
    button: may && <PickPicture picked={start} />,
    adding: (
      <Suspense>
        {taken && (
          <AddPicture key={taken.id} {...taken} add={(markdown) => add(markdown, taken)} close={close} />
        )}
      </Suspense>
    ),
  }
}

/** Whoever may write on any board; the hub takes nothing from others. */
function useMayAdd(): boolean {
  const session = useSession().data
  if (!session) return false
  return [session.permissions, ...Object.values(session.boards)].some((may) =>
    WRITING.some((permission) => may.includes(permission)),
  )
}

function PickPicture({ picked }: { picked: (files: FileList) => void }) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="btn quiet sm" onClick={() => input.current?.click()}>
        <Icon of={IconPhotoPlus} size={16} />
        {t('picture.title')}
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          if (event.target.files) picked(event.target.files)
          // The same one can be picked again.
          event.target.value = ''
        }}
      />
    </>
  )
}
