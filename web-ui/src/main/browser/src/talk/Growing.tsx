import { useLayoutEffect, useRef, type ComponentProps, type RefObject } from 'react'

type Props = ComponentProps<'textarea'> & { field?: RefObject<HTMLTextAreaElement | null> }

/** A field as high as what is in it; Ctrl and Enter send it. */
export function Growing({ field, onKeyDown, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null)
  const target = field ?? own
  useLayoutEffect(() => {
    const area = target.current
    if (!area) return
    area.style.height = ''
    // As many rows as it was given: to measure makes the browser lay out the whole page at once.
    if (!rest.value) return
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
  }, [target, rest.value])
  return (
    <textarea
      {...rest}
      ref={target}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }
        onKeyDown?.(event)
      }}
    />
  )
}
