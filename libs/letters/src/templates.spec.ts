import { describe, expect, it } from '@jest/globals';
import { councilCode, councils } from '#domain';
import { calendarDate } from '#legislation';
import type { Filled } from './fill.js';
import { filled, filledLine } from './fill.js';
import { templateOn, templateUsed } from './index.js';
import { serviceTemplates } from './templates.js';

const [cam, day] = [councilCode('CAM'), calendarDate('2026-12-01')];
const versions = councils.letterKinds.flatMap((letter) =>
  serviceTemplates[letter].map((template) => [letter, template] as const),
);
const command = (letter: councils.LetterKind, body: string | null, from: string) => ({
  ...({
    type: 'ChangeSetting',
    council: cam,
    stage: 'live',
    from: calendarDate(from),
    on: calendarDate(from),
  } as const),
  setting: {
    type: 'LetterTemplateSet',
    letter,
    template: body === null ? null : { title: 'T', body },
  } as const,
});
const joined = councils.council.evolve(councils.council.initial, {
  ...{ type: 'CouncilJoined', council: cam, name: 'Cambridge', begins: 'live', effectiveOn: day },
  referenceFormat: '{yy}/{number}/{suffix}',
});

/** The council after it has set these, one after the other. */
function having(...commands: readonly ReturnType<typeof command>[]) {
  const state = commands.reduce((before, each) => {
    const outcome = councils.council.decide(each, before);
    if ('rejected' in outcome) throw new Error(outcome.rejected.because);
    return outcome.accepted.reduce(councils.council.evolve, before);
  }, joined);
  if (!state.joined) throw new Error('not joined');
  return [cam, state] as const;
}

const nothing = Object.fromEntries([...councils.letterParts.map((part) => [part, []])]) as unknown as Filled;
const withWords = (words: Readonly<Record<string, string | null>>): Filled =>
  new Proxy({ ...nothing, ...words }, { get: (has, name) => has[name as keyof Filled] ?? null }) as Filled;

describe('the service’s own letter templates', () => {
  it.each(versions)('of the type %s would be accepted from a council', (letter, template) =>
    expect(councils.templateFault(letter, template)).toBeUndefined(),
  );

  it.each(councils.letterKinds)('of the type %s have versions with different names', (letter) => {
    const names = serviceTemplates[letter].map(({ version }) => version);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a council's letter templates", () => {
  const words = 'Dear applicant, {reference} is valid. We decide by {decideBy}.';
  const first = command('validity', words, '2027-01-01');

  it("apply from their day, until others do, or until the service's own apply again", () => {
    const council = having(
      first,
      command('validity', `${words} Thanks.`, '2027-02-01'),
      command('validity', null, '2027-03-01'),
    );
    const on = (date: string) => templateOn('validity', council, calendarDate(date)).used;
    expect(on('2026-12-31')).toMatchObject({ of: 'service', version: '2' });
    expect(on('2027-01-31')).toMatchObject({ of: 'CAM', version: '2027-01-01' });
    expect(on('2027-02-28')).toMatchObject({ of: 'CAM', version: '2027-02-01' });
    expect(on('2027-03-01')).toMatchObject({ of: 'service' });
    expect(templateUsed('validity', council, on('2027-01-31')).body).toBe(words);
  });

  it('replace one letter: the others stay', () => {
    const council = having(first, command('acknowledgement', 'We have {reference}.', '2027-01-01'), first);
    expect(templateOn('validity', council, calendarDate('2027-01-01')).body).toBe(words);
  });

  it.each<[string, councils.LetterKind, string]>([
    ['a field that it does not know', 'validity', `${words} {conditions}`],
    ['a brace that is never closed', 'validity', `${words} {`],
    ['none of the fields that the letter needs', 'validity', 'It is valid: {reference}.'],
    ['paragraphs in the middle of a sentence', 'invalidity', '{reference}: send {missing} please.'],
  ])('are refused with %s', (_, letter, body) =>
    expect(councils.council.decide(command(letter, body, '2027-01-01'), joined)).toMatchObject({
      rejected: { code: 'letter-template' },
    }),
  );
});

describe('a fact that a case lacks', () => {
  it('is left out of the letter, sentence by sentence, with the heading above it', () => {
    const body =
      '# Who\n\nOfficer: {officer}. Agent: {agent}.\n\n# Conditions\n\n{conditions}\n\n# Plans\n\nNone.';
    expect(filled({ body }, withWords({ officer: 'Mei Lin' }))).toEqual([
      { kind: 'heading', text: 'Who' },
      { kind: 'paragraph', text: 'Officer: Mei Lin.' },
      { kind: 'heading', text: 'Plans' },
      { kind: 'paragraph', text: 'None.' },
    ]);
  });

  it('is not filled in within text that somebody wrote in braces', () =>
    expect(filledLine('{description}', withWords({ description: 'A {shed}' }))).toBe('A {shed}'));
});
