import { useMutation, useQueryClient } from '@tanstack/react-query'
import { reason } from '../parts/Problem'
import { toast } from '../parts/toast'
import { useWords } from '../words'
import { address, tell } from './hub'

type Choosing<Held, Choice> = {
  /** The path of the answer that shows what was chosen. */
  of: string
  /** Where the choice is told. */
  to: (choice: Choice) => string
  body: (choice: Choice) => object
  show: (held: Held, choice: Choice) => Held
  /** Takes only this choice back, as others may have been made since. */
  undo: (before: Held, choice: Choice) => (held: Held) => Held
  done?: (choice: Choice) => void
}

/** What is chosen is shown at once; if the hub refuses it, it is as it was before and a toast says why. */
export function useAtOnce<Held, Choice>({ of, to, body, show, undo, done }: Choosing<Held, Choice>) {
  const client = useQueryClient()
  const { t } = useWords()
  const queryKey = [address(of)]
  const change = (by: (held: Held) => Held) => client.setQueryData<Held>(queryKey, (held) => held && by(held))
  return useMutation({
    // One after the other, so that the last choice is the one that stands.
    scope: { id: of },
    mutationFn: (choice: Choice) => tell(address(to(choice)), 'PUT', body(choice)),
    onMutate: async (choice) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<Held>(queryKey)
      change((held) => show(held, choice))
      return before && undo(before, choice)
    },
    onSuccess: (_, choice) => done?.(choice),
    onError: (error, _, takeBack) => {
      if (takeBack) change(takeBack)
      toast(reason(t, error))
    },
    onSettled: () => {
      // Of several on their way only the last reads again, so that none is shown as it was before.
      if (client.isMutating({ predicate: ({ options }) => options.scope?.id === of }) <= 1)
        void client.invalidateQueries({ queryKey })
    },
  })
}
