import { beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter } from '../test/a-letter.js';
import { type Printed, printed } from '../test/printed.js';
import { type Letter, pdf, plainText } from './index.js';

let file: Buffer;
let read: Printed;
beforeAll(async () => {
  file = await pdf(aLetter);
  read = printed(file);
});

const wordsOf = (text: string) => text.replaceAll('\n', ' ').replace(/ +/g, ' ');

describe('the PDF of a letter', () => {
  it('has the same bytes whenever it is generated', async () =>
    expect((await pdf({ ...aLetter, madeAt: new Date(aLetter.madeAt) })).equals(file)).toBe(true));

  it('declares itself archival and accessible, in English, with author and title', () => {
    expect(file.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(read.metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(read.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(read.metadata).toContain('Decision on application 26/00017/HFUL: granted');
    expect(read.catalog).toContain('/Lang (en-GB)');
    expect(file.toString('latin1')).toContain('/Marked true');
    expect(file.toString('latin1')).toContain('/DisplayDocTitle true');
    expect(read.catalog).toContain('/OutputIntents');
  });

  it('has no character in its metadata that would break it', () => {
    expect(read.metadata).toContain('Cambridge and District Council');
    expect(read.metadata).not.toMatch(/&(?!amp;|lt;|gt;)/);
  });

  it('embeds its fonts', () => {
    expect(read.fonts).toHaveLength(2);
    for (const font of read.fonts) expect(font).toMatch(/\/FontFile2 \d+ 0 R/);
  });

  it('is read from top to bottom, every word once, across pages', () => {
    const said = read.tags.map(({ text }) => text).filter((text) => text !== '');
    const expected = [
      ...[aLetter.sender.join(' '), aLetter.recipient.join(' '), aLetter.dated, aLetter.title],
      ...plainText({ blocks: aLetter.blocks.filter(({ kind }) => kind !== 'numbered' && kind !== 'list') })
        .split(/\n+/)
        .map((line) => line.replace(/^# /, '').replace('漢', '?')),
    ];
    expect(said.slice(0, 8)).toEqual(expected.slice(0, 8));
    expect(read.pages).toBeGreaterThan(1);
    const whole = wordsOf(said.join(' '));
    for (const block of aLetter.blocks)
      if (block.kind === 'numbered')
        for (const { number, text, reason } of block.items)
          expect(whole).toContain(wordsOf(`${number}. ${text.trim()} Reason: ${reason}`));
    expect(said.at(-1)).toBe(aLetter.proof);
  });

  it('is tagged by the role of each part', () => {
    const tags = read.tags.map(({ tag }) => tag);
    expect(tags.slice(0, 5)).toEqual(['Document', 'P', 'P', 'P', 'H1']);
    expect(tags.filter((tag) => tag === 'H2')).toHaveLength(2);
    expect(tags.filter((tag) => tag === 'L')).toHaveLength(2);
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(14);
    const first = tags.indexOf('L');
    expect(tags.slice(first, first + 6)).toEqual(['L', 'LI', 'Lbl', 'LBody', 'P', 'P']);
  });

  it('has no recipient if it is a notice', async () => {
    const notice: Letter = { ...aLetter, recipient: [], proof: null };
    expect(
      printed(await pdf(notice))
        .tags.slice(0, 4)
        .map(({ tag }) => tag),
    ).toEqual(['Document', 'P', 'P', 'H1']);
  });
});
