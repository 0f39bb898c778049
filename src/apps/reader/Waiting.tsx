import type { Loaded } from './use-catalogue.ts';

interface Props {
  loaded: Loaded<unknown>;
  says: { loading: string; failed: { title: string; text: string; again: string } };
  /** Asks for it once more. */
  again(): void;
}

/** What stands in the place of an app until its catalogue is there, or when it cannot be had. */
export function Waiting({ loaded: { status }, says, again }: Props) {
  if (status === 'loading') {
    return (
      <p class="wait ui" role="status">
        {says.loading}
      </p>
    );
  }
  if (status === 'ready') return null;
  return (
    <div class="failed" role="alert">
      <h2>{says.failed.title}</h2>
      <p>{says.failed.text}</p>
      <button class="go" type="button" onClick={again}>
        {says.failed.again}
      </button>
    </div>
  );
}
