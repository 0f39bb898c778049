import { blank as grading } from '../../../../playbook/questions/blank/grade.ts';
import { all, make } from '../../parts.ts';
import { clearVerdict, type Form, type Host, showVerdict } from '../form.ts';

/** Text is typed into gaps, where they stand in the sentence. */
export function blank({ element, say, done }: Host): Form {
  const gaps = all(element, '.gap').map(({ dataset }) => ({
    accept: (dataset['accept'] ?? '').split('|'),
    strict: { case: dataset['exact']?.includes('case'), diacritics: dataset['exact']?.includes('accents') },
  }));
  const spots = all(element, '.ask .blank');
  const inputs = spots.map((spot, at) => {
    const input = make('input', { type: 'text', autocomplete: 'off', maxLength: 200, spellcheck: false, dir: 'auto' });
    input.autocapitalize = 'off';
    input.ariaLabel = say('gap', { n: at + 1, of: spots.length });
    spot.removeAttribute('role');
    spot.removeAttribute('aria-label');
    spot.append(input);
    return input;
  });
  const isGood = (at: number, text: string) => {
    const gap = gaps[at];
    return gap !== undefined && grading.grade({ accept: [gap.accept], strict: gap.strict }, [text]) === 1;
  };
  return {
    key: { accept: gaps.map(({ accept }) => accept), strict: gaps.map(({ strict }) => strict) },
    chosen: () => inputs.map(({ value }) => value.trim()),
    open: () => inputs.filter(({ value }) => !value.trim()),
    mark(chosen) {
      for (const [at, input] of inputs.entries()) {
        const good = isGood(at, chosen[at] ?? '');
        input.readOnly = done();
        showVerdict(
          spots[at],
          good,
          good ? say('right') : `${say('wrong')}. ${say('accepted', { text: gaps[at]?.accept.join(' / ') ?? '' })}`,
          'span',
        );
      }
    },
    reset() {
      for (const [at, input] of inputs.entries()) {
        input.value = '';
        input.readOnly = false;
        clearVerdict(spots[at]);
      }
    },
  };
}
