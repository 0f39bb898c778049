import type { Move, MoveKind, Play } from './model.ts';

/** The sentences of a description; they come from the catalogue of interface words. */
export interface PlaySentences {
  /** Whole sentences, with a capital letter and a full stop. */
  moves: Record<MoveKind, (from: string, to: string, label: string | undefined) => string>;
  /** Where nothing moves: who is on the board. */
  stand: (names: string[]) => string;
}

/** Says a play in words, move by move: "You move to customer. You send brief to coach." */
export function describePlay(play: Play, sentences: PlaySentences): string {
  const name = (place: number) => play.marks[place]?.name ?? '';
  if (play.moves.length === 0) return sentences.stand(play.marks.map((mark) => mark.name));
  const say = ({ kind, from, to, label }: Move) => sentences.moves[kind](name(from), name(to), label);
  return play.moves.map(say).join(' ');
}
