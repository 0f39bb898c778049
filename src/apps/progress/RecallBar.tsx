/**
 * How much of a skill's questions has been asked, and how much of that is probably remembered. Three heights as well as
 * three colours, so that it can be read without them. The words beside it say the same.
 */
export function RecallBar({ coverage, recall }: { coverage: number; recall: number | undefined }) {
  const seen = round(coverage * 100);
  const known = round(coverage * (recall ?? 0) * 100);
  return (
    <svg class="recall-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="recall-unseen" x="0" y="10" width="100" height="2" />
      <rect class="recall-seen" x="0" y="5" width={seen} height="7" />
      <rect class="recall-known" x="0" y="0" width={known} height="12" />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(Math.min(100, Math.max(0, value)) * 10) / 10;
}
