import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { caseStages, openStages } from '#domain';
import { cases } from './cases.js';
import { lifeOfACase, page, stageOf, waysOn } from './document.js';
import { commandsOnACase } from './operations.js';
import { whatMayBeDoneOn } from './what-may-be-done.js';

whatMayBeDoneOn(cases, (were) => {
  it('are tried on cases at every stage', () => {
    const reached = new Set([...were().cases.values()].map(stageOf));
    expect([...reached].toSorted()).toEqual([...caseStages].toSorted());
    expect(were().tried.filter(({ act }) => act).length).toBeGreaterThan(3_000);
  });

  it('include at each open stage a step towards a decision', () => {
    const givingUp = ['withdrawal', 'duplicate', 'call-in', 'return'];
    const all = [...were().cases.values()];
    for (const stage of openStages) {
      const ways = all.filter((ofCase) => stageOf(ofCase) === stage).flatMap(waysOn);
      const nearer = ways.filter(({ route }) => !givingUp.includes(route));
      expect([stage, nearer.length > 0]).toEqual([stage, true]);
    }
  });

  it('match docs/life-of-a-case.md: if not, run `npm run life` and read what changed', () => {
    expect(lifeOfACase(were().tried, commandsOnACase())).toBe(readFileSync(page, 'utf8'));
  });
});
