import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endedStages } from '#domain';
import { type RunningApi, startApi } from '../system/running-api.js';
import type { CaseBrought } from './diary.js';
import { byCase, stageOf, waysOn } from './document.js';
import { make, type Tried, tryEverything } from './trying.js';

/** The results of all moves, for checks that concern the whole run. */
interface WhatWasTried {
  readonly tried: readonly Tried[];
  readonly cases: ReadonlyMap<string, readonly Tried[]>;
}

const isEnded = (stage: string): boolean => (endedStages as readonly string[]).includes(stage);

/** A complete sentence without internal words: no camel case, codes or types. */
const understandable = /^["“A-Z0-9£].* .*[.)]$/s;
const ourWords =
  /undefined|\bnull\b|NaN|\[object|Error|[a-z][A-Z]|[{}_`]|\b(pp|pa|ldc|wtt|approval|amendment)\.\w/;

const said = (words: string) => ({
  words,
  isASentence: understandable.test(words),
  ours: ourWords.exec(words)?.[0],
});
const wellSaid = (words: string) => ({ words, isASentence: true, ours: undefined });

/** Creates these cases, tries every command on each, and checks the rules that hold for every case. */
export function whatMayBeDoneOn(
  brought: readonly CaseBrought[],
  ofThisRun: (were: () => WhatWasTried) => void,
): void {
  let api: RunningApi;
  let were: WhatWasTried;

  beforeAll(async () => {
    api = await startApi();
    const tried = await tryEverything(api, brought);
    were = { tried, cases: byCase(tried) };
  }, 900_000);
  afterAll(() => api?.stop());

  describe('the acts that are possible on a case at any point', () => {
    ofThisRun(() => were);

    it('are answered without an error for every command', () => {
      for (const { the, route, answer } of were.tried)
        expect([the.stands, route, answer.status, answer.body.code]).toEqual([
          the.stands,
          route,
          200,
          undefined,
        ]);
    });

    it("match the list of acts: the same refusal, or one about the request's content", () => {
      expect(were.tried.flatMap(differences)).toEqual([]);
      const listed = were.tried.filter(({ act }) => act).length;
      expect(listed).toBeGreaterThan(were.tried.length / 3);
    });

    it('are refused with a sentence that an officer understands', () => {
      const words = were.tried.flatMap(({ answer, act }) => [
        ...(answer.body.refused ? [answer.body.refused.because] : []),
        ...(act?.because ? [act.because.words] : []),
      ]);
      expect(words.length).toBeGreaterThan(were.tried.length / 6);
      for (const each of new Set<string>(words)) expect(said(each)).toEqual(wellSaid(each));
    });

    it('include a way forward, unless the case has ended', () => {
      for (const [stands, ofCase] of were.cases) {
        const ends = isEnded(stageOf(ofCase));
        // Only a court can reopen a case that has ended.
        const onward = waysOn(ofCase).filter(({ route }) => !ends || route !== 'quashing');
        expect([stands, onward.length > 0]).toEqual([stands, !ends]);
      }
    });
  });

  describe('an act that is sent after its preview', () => {
    it('is refused with the same code and reason as in the preview', async () => {
      for (const one of oneOfEachCode(were)) {
        const { status, body } = await make(api, one, { preview: false });
        const { code, because } = one.answer.body.refused;
        expect({ code: body.code, detail: body.detail }).toEqual({ code, detail: because });
        expect([404, 409]).toContain(status);
      }
    }, 60_000);

    it('is carried out if the preview accepts it', async () => {
      for (const [place, ofCase] of [...were.cases.values()].entries()) {
        const may = ofCase.filter(({ answer: { body } }) => !body.refused && body.facts.length > 0);
        // A different command for each case, so that most commands are covered overall.
        const one = may[(place * 7) % may.length]!;
        expect([one.the.stands, one.route, (await make(api, one, { preview: false })).status]).toEqual([
          one.the.stands,
          one.route,
          200,
        ]);
      }
    }, 60_000);
  });
}

/** The differences between a preview and the list of acts before it. */
function differences({ the, route, move, act, answer: { body } }: Tried): readonly string[] {
  if (!act) return [];
  const came = body.refused ? body.refused.code : body.facts.length > 0 ? 'may' : 'done already';
  const listed = act.may ? 'may' : act.because!.code;
  const isDone = came === 'done already' || came === 'nothing-to-propose';
  // A conflicting id is reported first, because it was recorded before.
  const agrees =
    act.may ||
    isDone ||
    came === listed ||
    /-differs$/.test(came) ||
    (listed === 'nothing-there' && body.refused);
  return agrees ? [] : [`${the.stands}: ${route} by ${move.who}: listed ${listed}, came ${came}`];
}

/** For every case, the first refusal with each code. */
function oneOfEachCode({ cases }: WhatWasTried): readonly Tried[] {
  return [...cases.values()].flatMap((ofCase) => {
    const refused = ofCase.filter(({ answer }) => answer.body.refused);
    return refused.filter(
      ({ answer }, at) =>
        refused.findIndex((each) => each.answer.body.refused.code === answer.body.refused.code) === at,
    );
  });
}
