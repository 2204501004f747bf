import { IconAlertTriangle } from '@tabler/icons-react'
import { Icon } from './Icon'

/** What is wrong with one field, beneath it. */
export function Wrong({ id, says }: { id: string; says: string | undefined }) {
  if (!says) return null
  return (
    <p className="err" id={id} role="alert">
      <Icon of={IconAlertTriangle} size={14} />
      {says}
    </p>
  )
}
