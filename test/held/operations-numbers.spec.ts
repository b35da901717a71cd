import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId, StreamName } from '#domain';
import type { EventStore } from '#event-store';
import { eventStore } from '../../apps/api/src/parts.js';
import { actsForBoth, ofOneCouncil } from '../console/of-one-council.js';
import { type OneCase, receiveCase } from '../console/one-case.js';
import { eventually } from '../system/eventually.js';
import type { RunningOffice } from '../system/office.js';
import type { RunningConsole } from '../system/running-console.js';
import { poison } from './poison.js';

let office: RunningOffice;
let console: RunningConsole;
let stop: () => Promise<void>;
/** Of Cambridge, in the order in which they were held up: three facts of the first wait, one of the second. */
let own: readonly OneCase[];

interface Operations {
  readonly held: readonly { caseId: string; behind: number; missingFrom: readonly string[] }[];
  readonly heldCases: number;
  readonly heldElsewhere: number;
}
const operations = async (who: string): Promise<Operations> => (await office.as(who).get('/operations')).body;

async function holdUp({ caseId }: OneCase, facts: number): Promise<void> {
  const stream: StreamName = `planningApplication-${caseId as CaseId}`;
  const store: EventStore = office.app.get(eventStore);
  const first = await poison(store, stream);
  for (let count = 1; count < facts; count += 1)
    await store.append(stream, first + BigInt(count - 1), [
      { id: randomUUID(), type: 'CaseTeleported', data: {}, metadata: {} },
    ]);
  await eventually('it is held up', async () => {
    const { held } = await operations(actsForBoth);
    return held.some((each) => each.caseId === caseId && each.behind === facts - 1) || undefined;
  });
}

beforeAll(async () => {
  let theirs: OneCase;
  ({ office, console, theirs, stop } = await ofOneCouncil());
  own = [await receiveCase(office, 9), await receiveCase(office, 8)];
  await holdUp(own[0]!, 3);
  await holdUp(theirs, 2);
  await holdUp(own[1]!, 1);
}, 180_000);
afterAll(() => stop());

describe('the operations of somebody who acts for one council', () => {
  it('count each fact once, even if several read models lack it, and list the case with most facts behind it first', async () => {
    const { held, heldCases, heldElsewhere } = await operations('helen.marsh');
    expect(held.map(({ caseId, behind }) => [caseId, behind])).toEqual([
      [own[0]!.caseId, 2],
      [own[1]!.caseId, 0],
    ]);
    expect(held[0]!.missingFrom.length).toBeGreaterThan(1);
    expect([heldCases, heldElsewhere]).toEqual([2, 2]);
  });

  it('include the other council’s case for somebody who acts for both', async () => {
    const { heldCases, heldElsewhere } = await operations(actsForBoth);
    expect([heldCases, heldElsewhere]).toEqual([3, 0]);
  });

  it('show each number as a link to the counted facts', async () => {
    const visitor = await console.browser().signIn('helen.marsh');
    const { body } = await visitor.get('/operations');
    const [, lead = ''] = /class="lead"[^>]*>(.*?)<\/p>/.exec(body) ?? [];
    expect(lead).toMatch(/href="#held-up">2 cases are<\/a> held up\./);
    expect(lead).toMatch(/href="#elsewhere">2 facts wait<\/a> on records outside your cases\./);
    for (const id of ['held-up', 'elsewhere', 'read-models']) expect(body).toContain(`id="${id}"`);
    const table = body.slice(body.indexOf('id="held-up"'), body.indexOf('id="elsewhere"'));
    expect(table.match(/<th scope="row"/g)).toHaveLength(2);
  });

  it('answer a retry with the facts that are tried again, each counted once', async () => {
    const retried = await office
      .as(actsForBoth)
      .post(`/operations/held/${own[0]!.caseId}/retry`, { reason: 'Tried again' });
    expect(retried.body.facts).toBe(3);
  });
});
