import { embedWords as says } from 'virtual:chalktalk/words/embed';
import { useEffect, useState } from 'preact/hooks';

/** A text to be copied, whole. */
export function Code({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(says.copied);
    } catch {
      setSaid(says.notCopied);
    }
  };
  return (
    <div class="to-paste">
      <pre>
        <code>{text}</code>
      </pre>
      <p class="ways-on">
        <button class="go" type="button" onClick={() => void copy()}>
          {says.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
