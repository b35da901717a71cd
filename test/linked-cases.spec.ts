import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CaseId,
  councilCode,
  type PlanningApplicationCommand,
  paymentReferences,
  planningApplication,
} from '#domain';
import { decideAndAppend, StreamCache } from '#event-store';
import { instant } from '#legislation';
import { Checkpoints, openDatabase, prepareDatabase, silentLog } from '#projections';
import { linkFollower } from '../apps/clerk/src/link-follower.js';
import { freePort } from '../apps/local/src/free-port.js';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { grantTwoHomes, linkTo } from './stories/a-permission.js';
import { CaseStory } from './stories/case-story.js';
import { askAs } from './system/asking.js';
import { RunningProgram } from './system/child-process.js';
import { cutBefore } from './system/cutting-proxy.js';
import { on, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const later = '2026-05-05';

beforeAll(async () => {
  running = await startService();
  for (const { route, body, at } of setUp()) await running.done('Rosa Linden', route, body, at.slice(0, 10));
}, 60_000);
afterAll(() => running.stop());

const newCase = () => new CaseStory(() => ({ api: running, store: running.store }), {});
type Parent = { readonly caseId: string; readonly reference: string };

async function permission() {
  const the = newCase();
  return { the, link: (await grantTwoHomes(the)) as Parent };
}

/** Submitted on 5 May 2026, and linked if a parent is given. */
async function child(type: string, parent?: Parent, relation = '', more: object = {}) {
  const the = newCase();
  const link = linkTo(await the.submitted(`${later}T10:00:00Z`, type)) as Parent;
  if (parent) await the.does(later, 'nadia.rahman', 'parent', { parent, relation, ...more });
  return { the, link };
}

async function decide(the: CaseStory, decision: 'granted' | 'refused'): Promise<void> {
  await the.does('2026-05-06', 'nadia.rahman', 'validation', { validFrom: later });
  await the.looksAtWhatCame('2026-05-06', 'nadia.rahman');
  await the.does('2026-05-06', 'nadia.rahman', 'publication');
  const refused = decision === 'refused' && { refusalReasons: ['Unlike the rest'] };
  const recommendation = { recommendation: decision === 'granted' ? 'grant' : 'refuse', report: 'See file.' };
  await the.does('2026-06-01', 'dylan.price', 'recommendation', { ...recommendation, ...refused });
  await the.does('2026-06-02', 'amina.hassan', 'decision', { decision });
}
const details = 'discharge-of-conditions';
const types = async (the: CaseStory) => (await the.facts()).map(({ type }) => type as string);

describe('a link between cases', () => {
  it.each([
    'approval.conditions',
    'amendment.nonMaterial',
    'amendment.minorMaterial',
    'approval.reservedMatters',
  ])('is required before %s is valid', async (type) => {
    const { the } = await child(type);
    await the.refuses('2026-05-06', 'nadia.rahman', 'validation', { validFrom: later }, 'parent-missing');
  });

  it('must be to an existing case of this council, under its own reference', async () => {
    const { link } = await permission();
    const { the, link: own } = await child('amendment.nonMaterial');
    const refuse = (parent: object, code: string, relation = 'non-material-amendment') =>
      the.refuses(later, 'nadia.rahman', 'parent', { parent, relation }, code);
    await refuse({ ...link, caseId: '7d0c5c6e-1111-4222-8333-944445555667' }, 'unknown-linked-case');
    await refuse({ ...link, reference: '26/99999/FUL' }, 'parent-differs');
    await refuse(own, 'parent-of-itself');
    await refuse(link, 'relation-not-for-type', 'section-73');
    await refuse((await child('pp.full.minor')).link, 'parent-not-granted');
    const submittedAt = instant('2026-05-05T10:00:00Z');
    const elsewhere = makeSubmission(randomFrom(77), { council: 'SCA', submittedAt, type: 'pp.full.minor' });
    const other = await running.done('submission-portal', '/submissions?council=SCA', elsewhere, later);
    await refuse({ caseId: other.caseId, reference: other.caseReference }, 'unknown-linked-case');
    const small = { parent: { ...link, reference: link.reference.toLowerCase() } };
    await the.does(later, 'nadia.rahman', 'parent', { ...small, relation: 'non-material-amendment' });
  });

  it('is recorded with reference and reason if the permission is not held here', async () => {
    const { link } = await permission();
    const { the } = await child('amendment.minorMaterial');
    const parent = { authority: 'The council, before 1998', relation: 'section-73', reason: 'On microfiche' };
    const held = { ...parent, reference: link.reference.toLowerCase() };
    await the.refuses(later, 'nadia.rahman', 'parent-elsewhere', held, 'parent-held');
    await the.does(later, 'nadia.rahman', 'parent-elsewhere', { ...parent, reference: 'C/0417/97' });
    expect((await the.caseNow(later)).parentsElsewhere).toMatchObject([{ reference: 'C/0417/97' }]);
    await the.does('2026-05-06', 'nadia.rahman', 'validation', { validFrom: later });
  });

  it('does not exist if the permission has lapsed, unless somebody records why it did not', async () => {
    const { link: parent } = await permission();
    const the = newCase();
    await the.submitted('2030-05-07T10:00:00Z', 'amendment.minorMaterial');
    const variation = { parent, relation: 'section-73' };
    const on = '2030-05-08';
    const refused = await the.refuses(on, 'nadia.rahman', 'parent', variation, 'parent-lapsed');
    expect(refused.body.detail).toContain(
      'lapsed after 2029-03-25, before this application was received on 2030-05-07',
    );
    const notLapsedReason = 'The foundations were laid in May 2028';
    await the.does(on, 'nadia.rahman', 'parent', { ...variation, notLapsedReason });
    expect((await the.caseNow(on)).parents).toMatchObject([{ relation: 'section-73', notLapsedReason }]);
  });
});

describe('the decision of a linked case', () => {
  it('discharges the condition of its permission, on the register too, until a court quashes it', async () => {
    const { the: parent, link } = await permission();
    const { the, link: bricks } = await child('approval.conditions', link, details, { conditions: [2] });
    expect(await parent.fact('DetailsSubmitted')).toMatchObject({ conditions: [2], linked: bricks });
    const approval = 'conditions/2/approval';
    await parent.refuses(later, 'dylan.price', approval, { linked: bricks }, 'linked-not-decided');
    await decide(the, 'granted');
    expect(await parent.fact('ConditionDischarged')).toMatchObject({
      condition: 2,
      dischargedOn: '2026-06-02',
    });
    await parent.does('2026-06-03', 'dylan.price', approval, { linked: bricks });
    expect((await types(parent)).filter((type) => type === 'ConditionDischarged')).toHaveLength(1);
    const claim = { court: 'The High Court', claimReference: 'CO/1/2026' };
    await the.does('2026-07-01', 'amina.hassan', 'quashing', claim);
    expect(await parent.fact('ConditionReopened')).toMatchObject({
      condition: 2,
      stands: 'details-submitted',
    });
    expect(await parent.fact('LinkedDecisionUndone')).toMatchObject({ linked: bricks });
  });

  it('amends its permission when granted, and leaves it unchanged when refused', async () => {
    for (const decision of ['granted', 'refused'] as const) {
      const { the: parent, link } = await permission();
      const { the, link: change } = await child('amendment.nonMaterial', link, 'non-material-amendment');
      const entry = { description: 'Anything', linked: change };
      const amendments = 'amendments-after-decision';
      await parent.refuses(later, 'dylan.price', amendments, entry, 'linked-not-decided');
      await decide(the, decision);
      const made = (await types(parent)).filter((type) => type === 'PermissionAmended');
      expect(made).toHaveLength(decision === 'granted' ? 1 : 0);
      expect(await parent.fact('LinkedCaseDecided')).toMatchObject({ linked: change, decision });
    }
  });

  it('cannot be recorded by hand for a case that does not depend on the permission', async () => {
    const { the: parent, link } = await permission();
    const { link: other } = await child('approval.conditions');
    await parent.refuses(later, 'dylan.price', 'conditions/2/approval', { linked: other }, 'no-details');
    const entry = { description: 'Anything', linked: other };
    await parent.refuses(later, 'dylan.price', 'amendments-after-decision', entry, 'not-linked');
    const nobody = { caseId: '7d0c5c6e-1111-4222-8333-944445555667', reference: 'ZZ/1' };
    for (const route of ['conditions/2/approval', 'conditions/2/refusal', 'conditions/2/deemed-discharge'])
      await parent.refuses(later, 'dylan.price', route, { linked: nobody }, 'unknown-linked-case');
    const unlike = { conditions: [2], linked: link };
    await parent.refuses(later, 'nadia.rahman', 'details', unlike, 'parent-of-itself');
  });
});

describe('a change on two records that a crash interrupted', () => {
  const cam = councilCode('CAM');
  const now = instant('2026-06-02T10:00:00Z');
  const appended = async (caseId: string, command: PlanningApplicationCommand) => {
    const writing = { store: running.store, memory: new StreamCache(1) };
    const context = {
      ...{
        actor: { id: 'amina.hassan', role: 'teamLeader' },
        council: cam,
        commandId: `cut/${command.type}/${caseId}`,
      },
      ...{ correlationId: 'cut', now },
    };
    const decided = await decideAndAppend(
      writing,
      planningApplication,
      `planningApplication-${caseId}`,
      command,
      context,
    );
    if (!('done' in decided)) throw new Error(JSON.stringify(decided));
  };
  async function follow(): Promise<void> {
    const pool = openDatabase(running.database);
    await prepareDatabase(pool);
    const epoch = BigInt(Date.now());
    const log = {
      ...silentLog,
      warn: () => undefined,
      error: () => undefined,
      info: () => undefined,
    } as never;
    const at = () => instant('2026-06-02T11:00:00Z');
    await linkFollower({ store: running.store, pool, epoch, log, now: at }).round();
    expect((await new Checkpoints(pool).places()).get('clerk_links')).not.toBeNull();
    await pool.end();
  }

  it('is finished by the clerk: a decision is reported to its permission once', async () => {
    const { the: parent, link } = await permission();
    const { the } = await child('approval.conditions', link, details, { conditions: [2] });
    await the.does('2026-05-06', 'nadia.rahman', 'validation', { validFrom: later });
    await the.does('2026-06-01', 'dylan.price', 'recommendation', {
      recommendation: 'grant',
      report: 'Fine.',
    });
    await appended(the.caseId, {
      ...{ type: 'IssueDecision', decision: 'granted', signedBy: 'amina.hassan' as never },
      signer: { roles: ['teamLeader'], grade: null },
      on: '2026-06-02' as never,
    } as never);
    expect(await types(parent)).not.toContain('ConditionDischarged');
    await follow();
    await follow();
    const told = (await types(parent)).filter((type) => type === 'ConditionDischarged');
    expect(told).toHaveLength(1);
  });

  it('is finished by the clerk if the process was killed before it reported the decision', async () => {
    const { the: parent, link } = await permission();
    const { the } = await child('approval.conditions', link, details, { conditions: [2] });
    await the.does('2026-05-06', 'nadia.rahman', 'validation', { validFrom: later });
    const recommended = { recommendation: 'grant', report: 'Fine.' };
    await the.does('2026-06-01', 'dylan.price', 'recommendation', recommended);
    const proxy = await cutBefore('ConditionDischarged', running.eventStore);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const api = new RunningProgram({
      ...{ name: 'another API', source: 'apps/local/src/api.ts' },
      settings: {
        ...{ CASEBOOK_DATA: running.dataFolder, CASEBOOK_PORT: String(port), CASEBOOK_CLOCK: 'request' },
        ...{ EVENTSTORE_URL: proxy.connectionString, DATABASE_URL: running.database },
      },
      isUp: async () => (await fetch(`${url}/health/live`)).ok,
    });
    await api.start();
    const signed = askAs(url, 'amina.hassan')
      .post(
        `/councils/CAM/planning-applications/${the.caseId}/decision`,
        { decision: 'granted' },
        on('2026-06-02'),
      )
      .catch(() => 'cut off');
    await Promise.race([proxy.cut, signed]);
    await api.kill9();
    expect(await signed).toBe('cut off');
    await proxy.stop();
    expect(await types(the)).toContain('DecisionIssued');
    expect(await types(parent)).not.toContain('ConditionDischarged');
    await follow();
    await follow();
    expect((await types(parent)).filter((type) => type === 'ConditionDischarged')).toHaveLength(1);
    expect(await parent.fact('LinkedCaseDecided')).toMatchObject({ decision: 'granted' });
  }, 120_000);

  it('is finished by the clerk: a claimed payment is recorded', async () => {
    const { the } = await child('pp.full.minor');
    const { paymentReference, paymentReferenceStream } = paymentReferences;
    const payment = {
      ...{ paymentId: 'cut', amountPence: 100, paidOn: '2026-06-02' as never },
      method: 'online',
      reference: `cut off ${the.caseId}`,
    } as const;
    const caseReference = 'x' as never;
    const holder = {
      of: 'case',
      council: cam,
      caseId: the.caseId as CaseId,
      caseReference,
      payment,
    } as const;
    const writing = { store: running.store, memory: new StreamCache(1) };
    await decideAndAppend(
      writing,
      paymentReference,
      paymentReferenceStream(payment.reference),
      { type: 'ClaimPaymentReference', holder, on: '2026-06-02' as never },
      {
        actor: { id: 'farid.aziz', role: 'finance' },
        council: null,
        commandId: 'cut-claim',
        correlationId: 'cut',
        now,
      },
    );
    await follow();
    expect(await the.fact('PaymentRecorded')).toMatchObject({
      paymentId: 'cut',
      reference: payment.reference,
    });
  });
});
