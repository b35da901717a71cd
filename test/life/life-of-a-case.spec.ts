import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseStages, endedStages, openStages } from '#domain';
import { type RunningApi, startApi } from '../system/running-api.js';
import { byCase, lifeOfACase, page, stageOf, waysOn } from './document.js';
import { moves } from './moves.js';
import { commandsOnACase } from './operations.js';
import { make, type Tried, tryEverything } from './trying.js';

const isEnded = (stage: string) => (endedStages as readonly string[]).includes(stage);

const operations = commandsOnACase();
let api: RunningApi;
let tried: readonly Tried[];
let cases: ReadonlyMap<string, readonly Tried[]>;

beforeAll(async () => {
  api = await startApi();
  tried = await tryEverything(api);
  cases = byCase(tried);
}, 900_000);
afterAll(() => api?.stop());

/** A sentence with a beginning and an end, in which nothing is a word of ours: no camels, no codes, no types. */
const understandable = /^["“A-Z0-9£].* .*[.)]$/s;
const ourWords =
  /undefined|\bnull\b|NaN|\[object|Error|[a-z][A-Z]|[{}_`]|\b(pp|pa|ldc|wtt|approval|amendment)\.\w/;

const said = (words: string) => ({
  words,
  isASentence: understandable.test(words),
  ours: ourWords.exec(words)?.[0],
});
const wellSaid = (words: string) => ({ words, isASentence: true, ours: undefined });

describe('what may be done on a case, wherever it stands', () => {
  it('is tried with every command that there is', () => {
    expect(Object.keys(moves).toSorted()).toEqual(operations.routes.toSorted());
  });

  it('is tried on a case of every stage', () => {
    const reached = new Set([...cases.values()].map(stageOf));
    expect([...reached].toSorted()).toEqual([...caseStages].toSorted());
  });

  it('is answered whatever is asked', () => {
    for (const { the, route, answer } of tried)
      expect([the.stands, route, answer.status, answer.body.code]).toEqual([
        the.stands,
        route,
        200,
        undefined,
      ]);
  });

  it('is what whoever asks is told of it without trying: the same refusal, or one that is about what is sent', () => {
    const strange = tried.flatMap(({ the, route, move, act, answer: { body } }) => {
      if (!act) return [];
      const came = body.refused ? body.refused.code : body.facts.length > 0 ? 'may' : 'done already';
      const told = act.may ? 'may' : act.because!.code;
      const isDone = came === 'done already' || came === 'nothing-to-propose';
      // An id that stands for something else is told first: that was decided before.
      const agrees =
        act.may ||
        isDone ||
        came === told ||
        /-differs$/.test(came) ||
        (told === 'nothing-there' && body.refused);
      return agrees ? [] : [`${the.stands}: ${route} by ${move.who}: told ${told}, came ${came}`];
    });
    expect(strange).toEqual([]);
    expect(tried.filter(({ act }) => act).length).toBeGreaterThan(3_000);
  });

  it('is refused in words that an officer understands', () => {
    const words = tried.flatMap(({ answer, act }) => [
      ...(answer.body.refused ? [answer.body.refused.because] : []),
      ...(act?.because ? [act.because.words] : []),
    ]);
    expect(words.length).toBeGreaterThan(1_000);
    for (const each of new Set<string>(words)) expect(said(each)).toEqual(wellSaid(each));
  });

  it('has a way on, or has come to an end', () => {
    for (const [stands, ofCase] of cases) {
      const ways = waysOn(ofCase);
      const ends = isEnded(stageOf(ofCase));
      // Only a court opens again what has ended.
      const onward = ways.filter(({ route }) => !ends || route !== 'quashing');
      expect([stands, onward.length > 0]).toEqual([stands, !ends]);
    }
  });

  it('has, in each stage, a way nearer to a decision than giving up', () => {
    const givingUp = ['withdrawal', 'duplicate', 'call-in', 'return'];
    const all = [...cases.values()];
    for (const stage of openStages) {
      const ways = all.filter((ofCase) => stageOf(ofCase) === stage).flatMap(waysOn);
      const nearer = ways.filter(({ route }) => !givingUp.includes(route));
      expect([stage, nearer.length > 0]).toEqual([stage, true]);
    }
  });

  it('is what docs/life-of-a-case.md says: if not, run `npm run life` and read what changed', () => {
    expect(lifeOfACase(tried, operations)).toBe(readFileSync(page, 'utf8'));
  });
});

describe('what is then done', () => {
  it('is refused as it was foretold, with a problem', async () => {
    for (const one of oneOfEachCode()) {
      const { status, body } = await make(api, one, { preview: false });
      const { code, because } = one.answer.body.refused;
      expect({ code: body.code, detail: body.detail }).toEqual({ code, detail: because });
      expect([404, 409]).toContain(status);
    }
  }, 60_000);

  it('happens as it was foretold', async () => {
    for (const [place, ofCase] of [...cases.values()].entries()) {
      const may = ofCase.filter(({ answer: { body } }) => !body.refused && body.facts.length > 0);
      // Another one for each case, so that in all most commands have their turn.
      const one = may[(place * 7) % may.length]!;
      expect([one.the.stands, one.route, (await make(api, one, { preview: false })).status]).toEqual([
        one.the.stands,
        one.route,
        200,
      ]);
    }
  }, 60_000);
});

/** For every case, the first refusal under each code. */
function oneOfEachCode(): readonly Tried[] {
  return [...cases.values()].flatMap((ofCase) => {
    const refused = ofCase.filter(({ answer }) => answer.body.refused);
    return refused.filter(
      ({ answer }, at) =>
        refused.findIndex((each) => each.answer.body.refused.code === answer.body.refused.code) === at,
    );
  });
}
