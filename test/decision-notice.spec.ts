import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printed } from '../libs/letters/test/printed.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

const condition = { text: 'The bricks match.', reason: 'The street scene.', timing: 'compliance' };
let office: RunningOffice;
const cases = new OfficeCases(() => office, 4_100);

beforeAll(async () => {
  office = await startOffice();
}, 120_000);
afterAll(() => office.stop());

/** Brought to its decision. */
async function decided(decision: 'granted' | 'refused'): Promise<OfficeCase> {
  const one = await cases.received();
  const act = (who: string, command: string, body: object, day?: string) =>
    cases.act(one, who, command, body, day);
  await act('nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  await cases.heard(one, '2026-04-01');
  const terms =
    decision === 'granted'
      ? { recommendation: 'grant', conditions: [condition] }
      : { recommendation: 'refuse', refusalReasons: ['It would harm the street scene.'] };
  await act('dylan.price', 'recommendation', { report: 'Weighed.', ...terms }, '2026-04-01');
  await act('amina.hassan', 'decision', { decision }, '2026-04-02');
  return one;
}

const read = async (who: string, path: string) => {
  const { body: token } = await office.as(null).post('/dev/token', { name: who });
  const answer = await fetch(`${office.url}${path}`, {
    headers: { authorization: `Bearer ${token.access_token}`, ...cases.on('2026-04-02') },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('the notice of a decision', () => {
  let granted: OfficeCase;
  let refused: OfficeCase;
  beforeAll(async () => {
    granted = await decided('granted');
    refused = await decided('refused');
  }, 120_000);

  const noticeOf = async ({ path }: OfficeCase) =>
    (await office.as('dylan.price').get(`${path}/decision-notice`, cases.on('2026-04-02'))).body;

  it('states the decision, its terms, who decided and signed it, and the text that the law requires', async () => {
    const notice = await noticeOf(granted);
    expect(notice).toMatchObject({
      caseReference: granted.reference,
      ...{ decision: 'granted', decidedOn: '2026-04-02', decidedBy: 'officer', signedBy: 'Amina Hassan' },
      conditions: [
        { number: 1, text: condition.text, reason: condition.reason },
        { number: 2, text: expect.stringContaining('1 April 2029') },
      ],
      issued: null,
      template: { of: 'service', version: '3' },
      timeLimit: 'Work must begin by 1 April 2029.',
    });
    const headings = notice.statements.map(({ heading }: { heading: string }) => heading);
    expect(headings).toEqual([
      'How the council worked with the applicant',
      'Appeals to the Secretary of State',
      'Purchase notices',
    ]);
    for (const { text } of [notice.conditions[0], ...notice.statements]) expect(notice.text).toContain(text);
    expect(notice.text).toContain('not later than 1 April 2029');
    expect(notice.text).toContain(notice.timeLimit);
    expect(notice.text).not.toContain('Reasons for refusal');
  });

  it('states the reasons for a refusal, and the statutory last day to appeal', async () => {
    const notice = await noticeOf(refused);
    // A householder's refusal: twelve weeks.
    expect(notice.appealBy).toBe('2026-06-25');
    expect(notice.text).toContain('You must do so by 25 June 2026.');
    expect(notice.text).toMatch(/# Reasons for refusal\n\n1\. It would harm the street scene\.\n/);
    expect(notice.text).not.toContain('# Conditions');
    expect([notice.timeLimit, notice.text]).toEqual([null, expect.not.stringContaining('must begin')]);
  });

  it('is printed once, with its hash, and is then on the file and on the register', async () => {
    await cases.act(granted, 'dylan.price', 'decision-notice', {}, '2026-04-02');
    await cases.act(granted, 'dylan.price', 'decision-notice', {}, '2026-04-02');
    const { issued, sha256 } = await noticeOf(granted);
    const { bytes, answer } = await read('dylan.price', `${granted.path}/decision-notice.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256);
    const words = printed(bytes).tags.map(({ text }) => text);
    expect(words.at(-1)).toContain(sha256);
    const history = await office.as('dylan.price').get(`${granted.path}/history`, cases.on('2026-04-02'));
    const facts = history.body.facts.map(({ type }: { type: string }) => type);
    expect(facts.filter((type: string) => type === 'DecisionNoticeIssued')).toHaveLength(1);
    const register = `/councils/CAM/register/${encodeURIComponent(granted.reference)}`;
    const content = `${register}/documents/${issued.documentId}/content`;
    const shown = await fetch(`${office.url}${content}`, { headers: cases.on('2026-04-02') });
    expect([shown.status, Buffer.from(await shown.arrayBuffer()).equals(bytes)]).toEqual([200, true]);
  });

  it('is also a page with the same words', async () => {
    const { bytes, answer } = await read('dylan.price', `${granted.path}/decision-notice.html`);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(`${bytes}`).toContain('The bricks match.');
  });

  it("uses the council's wording in force on its day; an issued notice keeps its wording", async () => {
    const before = await noticeOf(granted);
    const set = (body: object) =>
      office
        .as('rosa.linden')
        .post('/councils/CAM/letter-templates/decisionNotice', body, cases.on('2026-04-02'));
    const body =
      'Cambridge decided {reference}: {description} at {siteAddress}: {decision} on {decidedOn}.\n\n{parts}\n\n{refusalReasons}\n\n{conditions}\n\n{plans}\n\n{statements}';
    const lacking = await set({
      title: 'Notice',
      body: body.replace('{statements}', ''),
      from: '2026-04-01',
    });
    expect([lacking.status, lacking.body.code]).toEqual([409, 'letter-template']);
    expect(lacking.body.detail).toContain('{statements}');
    expect((await set({ title: 'Notice', body, from: '2026-04-01' })).status).toBe(200);
    expect(await noticeOf(refused)).toMatchObject({
      title: 'Notice',
      text: expect.stringMatching(/^Cambridge decided/),
      template: { of: 'CAM', version: '2026-04-01' },
    });
    expect((await noticeOf(granted)).text).toBe(before.text);
    const other = await office
      .as('rosa.linden')
      .get('/councils/SCA/letter-templates', cases.on('2026-04-02'));
    const [notice] = other.body.templates.filter(
      ({ letter }: { letter: string }) => letter === 'decisionNotice',
    );
    expect(notice.template.of).toBe('service');
  });

  it('is issued again after a correction: both stay, and the register shows the current one', async () => {
    const before = await noticeOf(granted);
    const description = (await office.as('dylan.price').get(granted.path, cases.on('2026-04-02'))).body
      .description;
    await cases.act(
      ...([granted, 'dylan.price', 'corrections'] as const),
      { entryId: 'c1', field: 'description', was: description, now: 'A porch', reason: 'Misread.' },
      '2026-04-02',
    );
    const drawn = await noticeOf(granted);
    expect(drawn).toMatchObject({
      ...{ description: 'A porch', issued: null },
      replaces: { sha256: before.sha256, documentId: before.issued.documentId, reason: 'Misread.' },
    });
    expect(drawn.text).toMatch(/^This notice replaces the one that was issued before/);
    await cases.act(granted, 'dylan.price', 'decision-notice', {}, '2026-04-02');
    const { issued } = await noticeOf(granted);
    expect(issued.documentId).not.toBe(before.issued.documentId);
    const shown = (await office.as('dylan.price').get(granted.path, cases.on('2026-04-02'))).body;
    const notices = shown.documents.filter(({ kind }: { kind: string }) => kind === 'decisionNotice');
    expect(notices).toMatchObject([
      { documentId: before.issued.documentId, supersededBy: issued.documentId },
      { documentId: issued.documentId, supersededBy: null },
    ]);
    const register = `/councils/CAM/register/${encodeURIComponent(granted.reference)}/documents`;
    const content = await fetch(`${office.url}${register}/${issued.documentId}/content`, {
      headers: cases.on('2026-04-02'),
    });
    expect(content.status).toBe(200);
  });

  it('does not exist before a decision, nor for another council', async () => {
    const open = await cases.received();
    const none = await office.as('dylan.price').get(`${open.path}/decision-notice`, cases.on('2026-04-02'));
    expect([none.status, none.body.code]).toEqual([404, 'no-notice']);
    const issue = await office
      .as('dylan.price')
      .post(`${open.path}/decision-notice`, {}, cases.on('2026-04-02'));
    expect([issue.status, issue.body.code]).toEqual([409, 'case-validating']);
    const elsewhere = granted.path.replace('/CAM/', '/SCA/');
    const other = await office.as('rosa.linden').get(`${elsewhere}/decision-notice`, cases.on('2026-04-02'));
    expect([403, 404]).toContain(other.status);
  });
});
