import { positionInWords, stanceInWords, withDays } from '#wording';
import type { Block } from '../blocks.js';
import type { WhatWasSaid } from './what-was-said.js';

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A heading with its content; empty without content. */
export const section = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(text), ...blocks];

/** Labelled lines, without empty ones. */
export const particulars = (lines: Readonly<Record<string, string | null | undefined>>): Block => ({
  kind: 'particulars',
  lines: Object.entries(lines).flatMap(([label, value]) => (value ? [{ label, value }] : [])),
});

export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

/** A text by paragraphs. */
export const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(paragraph);

interface ConditionSaid {
  readonly text: string;
  readonly reason: string;
  readonly standard?: string;
}

export const conditionsOf = (conditions: readonly ConditionSaid[]): readonly Block[] =>
  numbered(
    conditions.map(({ text, reason, standard }) => ({ text: standard ? withDays(text) : text, reason })),
  );

export const numbered = (
  items: readonly { readonly text: string; readonly reason: string | null }[],
): readonly Block[] =>
  items.length === 0
    ? []
    : [{ kind: 'numbered', items: items.map((each, at) => ({ number: at + 1, ...each })) }];

const notFit = 'the text has not been prepared for publication yet';

export const answersOf = ({ answers, silent }: WhatWasSaid): readonly Block[] => [
  ...list(
    answers.map(
      ({ consultee, position, words }) => `${consultee}: ${positionInWords[position]}. ${words ?? notFit}`,
    ),
  ),
  ...(silent.length > 0 ? [paragraph(`No answer from: ${silent.join(', ')}.`)] : []),
];

export const commentsOf = ({ comments }: WhatWasSaid): readonly Block[] =>
  comments.length === 0
    ? [paragraph('Nobody has commented.')]
    : [
        paragraph(countsOf(comments)),
        ...list(comments.map(({ stance, words }) => `${stanceInWords[stance]}: ${words ?? notFit}`)),
      ];

function countsOf(comments: WhatWasSaid['comments']): string {
  const count = (stance: 'objection' | 'support' | 'neutral') =>
    comments.filter((each) => each.stance === stance).length;
  return `Objections: ${count('objection')}. In support: ${count('support')}. Neither: ${count('neutral')}.`;
}
