/** What came of a form that was sent. */
export interface Told {
  wrong: boolean;
  text: string;
}

/** The line that says it, to listeners too. */
export function Outcome({ told }: { told: Told | undefined }) {
  return (
    <p class={told?.wrong ? 'ui says-wrong' : 'ui'} role="status">
      {told?.text}
    </p>
  );
}
