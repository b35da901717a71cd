import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { founding, setUp } from '../apps/local/src/seed/set-up.js';
import { service } from '../apps/local/src/seed/staff.js';
import { grantTwoHomes, linkTo } from './stories/a-permission.js';
import { CaseStory } from './stories/case-story.js';
import { agreed } from './system/proposing.js';
import { type RunningService, startService } from './system/running-service.js';

/** South Cambridgeshire succeeds Cambridge on 1 June 2026, and links between cases continue. */
const before = '2026-05-05';
const theDay = '2026-06-01';
const after = '2026-06-03';
const details = 'discharge-of-conditions';

let running: RunningService;
const newCase = () => new CaseStory(() => ({ api: running, store: running.store }), {});
type Link = Awaited<ReturnType<typeof grantTwoHomes>>;
const cases: Record<
  'parent' | 'linkedBefore' | 'amendment' | 'late' | 'twin',
  { the: CaseStory; link: Link }
> = {} as never;

async function sentIn(day: string, type: string) {
  const the = newCase();
  return { the, link: linkTo(await the.submitted(`${day}T10:00:00Z`, type)) };
}
const councilOf = async ({ the }: { the: CaseStory }) =>
  (await running.store.readLast(`planningApplication-${the.caseId}`))?.metadata.council;
/** Old addresses redirect once the read models show the new council. */
async function takeOver(): Promise<void> {
  await running.done('Rosa Linden', `${service}/councils/CAM/take-over`, {}, after);
  await running.read('amina.hassan', '/caseload', after);
}

async function granted({ the }: { the: CaseStory }, day: string, validFrom: string): Promise<void> {
  await the.does(day, 'nadia.rahman', 'validation', { validFrom });
  await the.does(day, 'nadia.rahman', 'publication');
  await the.does(day, 'dylan.price', 'recommendation', { recommendation: 'grant', report: 'See file.' });
  await the.does(day, 'amina.hassan', 'decision', { decision: 'granted' });
}

beforeAll(async () => {
  running = await startService();
  const steps = [...setUp(), ...founding('2026-01')];
  for (const { route, body, at } of steps) await running.done('Rosa Linden', route, body, at.slice(0, 10));
  const the = newCase();
  cases.parent = { the, link: await grantTwoHomes(the) };
  cases.linkedBefore = await sentIn(before, 'approval.conditions');
  const asks = { parent: cases.parent.link, relation: details, conditions: [2] };
  await cases.linkedBefore.the.does(before, 'nadia.rahman', 'parent', asks);
  cases.amendment = await sentIn(before, 'amendment.nonMaterial');
  const successors = [{ council: 'SCA', weight: 1 }];
  const merger = { proposalId: 'merger', consentsFor: 'CAM', successors, from: theDay };
  const path = `${service}/councils/CAM/succession`;
  await agreed(running, ['Rosa Linden', path, merger], { SCA: 'Peter Lowe' }, '2026-05-10');
}, 60_000);
afterAll(() => running.stop());

describe('from the day of a succession, before the permission is taken over', () => {
  it('a new case of the successor council depends on it, and reports its decision to it', async () => {
    cases.late = await sentIn(theDay, 'approval.conditions');
    expect([await councilOf(cases.late), await councilOf(cases.parent)]).toEqual(['SCA', 'CAM']);
    const asks = { parent: cases.parent.link, relation: details, conditions: [3] };
    await cases.late.the.does(theDay, 'nadia.rahman', 'parent', asks);
    await granted(cases.late, theDay, theDay);
    expect(await cases.parent.the.fact('ConditionDischarged')).toMatchObject({
      condition: 3,
      dischargedOn: theDay,
      linked: cases.late.link,
    });
  });

  it("a duplicate is closed in favour of the predecessor's case", async () => {
    cases.twin = await sentIn(theDay, 'approval.conditions');
    const { caseId, reference } = cases.linkedBefore.link;
    const closing = { duplicateOf: reference, caseId, reason: 'Sent in twice' };
    await cases.twin.the.does(after, 'nadia.rahman', 'duplicate', closing);
  });
});

describe('after the cases were taken over', () => {
  it('a linked case is decided, and its permission is updated', async () => {
    await takeOver();
    expect([await councilOf(cases.linkedBefore), await councilOf(cases.parent)]).toEqual(['SCA', 'SCA']);
    await granted(cases.linkedBefore, after, before);
    expect(await cases.parent.the.fact('ConditionDischarged')).toMatchObject({ condition: 2 });
    const { body } = await running
      .as(null)
      .get(`/councils/CAM/register/${encodeURIComponent(cases.parent.link.reference)}`, {
        'casebook-now': `${after}T12:00:00Z`,
        'casebook-wait-for': String((await running.store.end())?.position),
      });
    expect(body.conditionsDischarged.map((each: { condition: number }) => each.condition).sort()).toEqual([
      2, 3,
    ]);
  });

  it('a permission is linked by its former reference', async () => {
    const link = { parent: cases.parent.link, relation: 'non-material-amendment' };
    await cases.amendment.the.does(after, 'nadia.rahman', 'parent', link);
    await granted(cases.amendment, after, before);
    expect(await cases.parent.the.fact('PermissionAmended')).toMatchObject({ amendedOn: after });
  });

  it('a person can have their data erased', async () => {
    const twoDo = cases.linkedBefore.the.twoDo('2026-12-01', ['amina.hassan', 'peter.lowe'], 'erasures', {
      parts: [{ part: 'applicant' }],
      ground: 'no-longer-necessary',
      reason: 'Asked for in writing.',
    });
    expect((await twoDo).status).toBe(200);
    const erased = await cases.linkedBefore.the.fact('PersonalDataErased');
    expect(erased.erased[0].subjects.length).toBeGreaterThan(0);
  });
});
