import { useId, useState, type DragEvent } from 'react'
import { useWords } from '../words'

type Props = { label: string; several: boolean; files: File[]; picked: (files: File[]) => void }

/** A file field that files can also be dropped on. */
export function FilePicker({ label, several, files, picked }: Props) {
  const { t, number } = useWords()
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    if (dropped.length > 0) picked(several ? dropped : dropped.slice(0, 1))
  }
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        multiple={several}
        onChange={(event) => picked([...(event.target.files ?? [])])}
      />
      {files.length > 0 && (
        <ul className="ink2">
          {files.map((file) => (
            <li key={file.name} className="num">
              {t('import.file', { name: file.name, size: number(Math.ceil(file.size / 1024)) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
