type Props = { label: string; done: number; total: number }

export function Track({ label, done, total }: Props) {
  const share = total > 0 ? Math.min(done / total, 1) : 0
  return (
    <div
      className="track"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  )
}
