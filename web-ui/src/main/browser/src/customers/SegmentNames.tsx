import { useSegments } from './useCustomers'

/** Which segments a board is for, by name. */
export function SegmentNames({ of }: { of: string[] }) {
  const known = useSegments().data?.items ?? []
  const names = of.map((slug) => known.find((one) => one.segment === slug)?.name ?? slug)
  return names.length > 0 && `: ${names.join(', ')}`
}
