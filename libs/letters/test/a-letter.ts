import type { Letter } from '../src/index.js';

const long =
  'The materials to be used in the external surfaces shall match those of the existing building. '.repeat(4);

/** A letter of several pages with every kind of block and difficult content. */
export const aLetter: Letter = {
  title: 'Decision on application 26/00017/HFUL: granted',
  sender: ['Cambridge & District Council', 'The Guildhall'],
  recipient: ['A. N. Łukasz', '1 Mill Road', 'Cambridge', 'CB1 2AB'],
  dated: '30 November 2026',
  blocks: [
    {
      kind: 'particulars',
      lines: [
        { label: 'Reference', value: '26/00017/HFUL' },
        { label: 'Site', value: 'Tŷ <Gwyn>' },
      ],
    },
    { kind: 'paragraph', text: 'It is “granted” — by an officer. 漢' },
    { kind: 'heading', text: 'Conditions' },
    {
      kind: 'numbered',
      items: Array.from({ length: 12 }, (_, at) => ({
        number: at + 1,
        text: long,
        reason: 'The street scene.',
      })),
    },
    { kind: 'heading', text: 'Plans' },
    { kind: 'list', items: ['Block plan', 'Elevations'] },
    {
      kind: 'plan',
      caption: 'Outline of the site: Tŷ Gwyn',
      plan: {
        rings: [
          [
            [0, 0],
            [40, 0],
            [40, 25],
            [0, 25],
          ],
        ],
        ...{ width: 40, height: 25, scaleBar: 20 },
      },
    },
  ],
  proof: `Made from the recorded decision, whose SHA-256 is ${'ab'.repeat(32)}.`,
  madeAt: new Date('2026-11-30T00:00:00Z'),
};
