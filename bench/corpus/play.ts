import type { Random } from './prose.ts';

/** A play of three marks and three moves; seldom the same one twice. */
export function play(from: Random): string {
  const other = from.pick(['customer', 'buyer', 'plant manager', 'purchasing', 'price']);
  const helper = from.pick(['coach', 'colleague', 'sponsor', 'service lead', 'second person']);
  const brief = from.pick(['brief', 'plan', 'question', 'one number', 'notes']);
  const back = from.pick(['one thing', 'a date', 'the reason', 'their words', 'yes']);
  return `O you (1,${1 + from.below(3)})
X ${other} (7,${1 + from.below(3)})
o ${helper} (${3 + from.below(3)},${1 + from.below(3)})
you ${from.pick(['->', '-|'])} ${other} : ${brief}
you .> ${helper}
${helper} ~> you : ${back}`;
}
