import type { Schemas } from '../api/casebook-api.js';
import { addressWith } from '../page/asked.js';

type Stance = Schemas['CaseView']['representations'][number]['stance'];

const called: readonly (readonly [stance: Stance, words: string])[] = [
  ['objection', 'Objects'],
  ['support', 'Supports'],
  ['neutral', 'Neutral'],
];

/**
 * The comments of one stance, if the address asks for one, the latest first; with links that choose another stance.
 * There is nothing to choose if all comments have the same stance.
 */
export function commentsChosen<Comment extends { readonly stance: string }>(
  comments: readonly Comment[],
  stance: string | undefined,
  href: string,
) {
  const many = (of: Stance): number => comments.filter((each) => each.stance === of).length;
  const present = called.filter(([each]) => many(each) > 0);
  const chosen = present.find(([each]) => each === stance)?.[0] ?? null;
  const choices = [
    { words: `All ${comments.length}`, href, isChosen: chosen === null },
    ...present.map(([each, words]) => ({
      words: `${words} ${many(each)}`,
      href: addressWith(href, { stance: each }),
      isChosen: chosen === each,
    })),
  ];
  return {
    comments: comments.filter((each) => chosen === null || each.stance === chosen).toReversed(),
    choices: present.length > 1 ? choices : [],
  };
}
