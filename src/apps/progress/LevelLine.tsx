interface Props {
  observed: number | undefined;
  target: number | undefined;
  self: number | undefined;
}

const x = (level: number) => level * 40 - 26;

/**
 * Four levels on a line: a filled spot where a coach has seen the reader, a ring where the role wants them, a dashed
 * path for what lies between, a tick above for the reader's own rating. The words beside it say the same.
 */
export function LevelLine({ observed, target, self }: Props) {
  const from = observed === undefined ? 4 : x(observed) + 8;
  const to = target === undefined ? undefined : x(target) - 9;
  return (
    <svg
      class="level-line"
      viewBox="0 0 148 26"
      width="148"
      height="26"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
    >
      <path class="level-faint" d="M4 16H144" stroke-width="1.2" />
      {[1, 2, 3, 4].map((level) => (
        <path key={level} class="level-faint" d={`M${x(level)} 12v8`} stroke-width="1.2" />
      ))}
      {to !== undefined && to > from && <path class="level-gap" d={`M${from} 16H${to}`} stroke-width="3" stroke-dasharray="0.1 6" />}
      {target !== undefined && <circle class="level-target" cx={x(target)} cy="16" r="7.5" stroke-width="2.4" />}
      {observed !== undefined && (
        <circle class="level-observed" cx={x(observed)} cy="16" r={observed === target ? 4 : 6} fill="currentColor" stroke="none" />
      )}
      {self !== undefined && <path class="level-self" d={`M${x(self) - 4} 1l4 5 4-5`} stroke-width="2" />}
    </svg>
  );
}
