import { ofInterface } from 'virtual:chalktalk/language';
import { pair } from '../../../../playbook/questions/matching/grade.ts';
import { byOption, find, make, textOf } from '../../parts.ts';
import { clearVerdict, type Form, type Host, showVerdict } from '../form.ts';

/** To each left side a right one is chosen from a list. */
export function matching({ element, right, say, done }: Host): Form {
  const items = byOption(find(element, '.options'));
  const choices = find(element, '.choices');
  const names = new Map([...byOption(choices)].map(([id, item]) => [id, textOf(item)]));
  const selects = new Map(
    [...items].map(([id, item]) => {
      const select = make('select', { autocomplete: 'off' });
      select.ariaLabel = textOf(item);
      select.append(
        Object.assign(new Option(say('choose'), ''), ofInterface),
        ...[...names].map(([value, name]) => new Option(name, value)),
      );
      item.append(select, make('span', { className: 'whole', ariaHidden: 'true' }));
      return [id, select] as const;
    }),
  );
  let kept: string[] = [];
  /** On a phone a choice is longer than its box: it stands below it whole. */
  const show = () => {
    for (const [at, select] of [...selects.values()].entries()) {
      if (done()) select.value = kept[at] ?? '';
      select.nextElementSibling?.replaceChildren(names.get(select.value) ?? '');
    }
  };
  element.addEventListener('change', show);
  const sides = new Map(right.map((id) => id.split('=') as [string, string]));
  return {
    key: { right },
    chosen: () => [...selects].flatMap(([left, { value }]) => (value ? [pair(left, value)] : [])),
    open: () => [...selects.values()].filter(({ value }) => !value),
    mark(chosen) {
      kept = [...selects.values()].map(({ value }) => value);
      for (const [id, item] of items) {
        const side = sides.get(id) ?? '';
        const good = chosen.includes(pair(id, side));
        showVerdict(item, good, good ? say('right') : `${say('wrong')}. ${say('belongsTo', { text: names.get(side) ?? '' })}`);
      }
    },
    reset(shuffled) {
      for (const item of items.values()) clearVerdict(item);
      const order = shuffled([...names.keys()], [...sides.values()]);
      for (const select of selects.values()) {
        const options = new Map([...select.options].map((option) => [option.value, option]));
        select.append(...order.flatMap((id) => options.get(id) ?? []));
        select.value = '';
      }
      show();
    },
  };
}
