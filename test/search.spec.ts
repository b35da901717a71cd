import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, type Form, type OfficeCase, OfficeCases } from './system/office-cases.js';

const day = '2026-03-03';
let api: RunningOffice;
let extension: OfficeCase;
let signs: OfficeCase;
const cases = new OfficeCases(() => api);
const act: OfficeCases['act'] = (...asked) => cases.act(...asked);

beforeAll(async () => {
  api = await startOffice();
  extension = await cases.received(
    {},
    saying({
      description: 'Two storey rear extensions in larch boarding',
      address: '17 Threshing Row, Cambridge',
      name: 'Zoë Quillwright',
      agent: 'Harbottle Architects',
    }),
  );
  signs = await cases.received(
    { council: 'SCA', type: 'advertConsent' },
    saying({
      description: 'Two fascia signs',
      address: '488 Lantern Hythe, Bassingbourn',
      name: 'Amos Pettigrew',
      agent: 'Larch & Partners',
    }),
  );
}, 60_000);
afterAll(() => api.stop());

const saying =
  ({ description, address, name, agent }: Record<'description' | 'address' | 'name' | 'agent', string>) =>
  ({ data: { proposal, property, applicant } }: Form) => {
    proposal.description = description;
    property.address.singleLine = address;
    const [first, ...last] = name.split(' ');
    applicant.name = { first, last: last.join(' ') };
    applicant.agent = { ...applicant.agent, name: { first: agent, last: '' } };
  };

async function search(q: string, who = 'dylan.price', more = '') {
  const path = `/search?q=${encodeURIComponent(q)}${more}`;
  const { status, body } = await api.as(who).get(path, cases.on(day));
  expect([q, status]).toEqual([q, 200]);
  return body;
}

const found = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).cases.map(({ caseId }: OfficeCase) => caseId);
const site = () => extension.form.data.property.address;
const partsOf = async (q: string, { caseId }: OfficeCase) =>
  (await search(q)).cases
    .find((each: OfficeCase) => each.caseId === caseId)
    ?.matched.map(({ part }: { part: string }) => part);

describe('the search', () => {
  it('finds a case by any spelling of its reference, and says that it is an exact match', async () => {
    const { reference, caseId } = signs;
    for (const written of [reference, reference.toLowerCase(), reference.replaceAll('/', '-')]) {
      const { exact } = await search(written);
      expect([written, exact?.caseId]).toEqual([written, caseId]);
      expect(exact.matched).toEqual([{ part: 'reference', text: reference }]);
    }
    expect(await found(reference.split('/').slice(0, 2).join('-'))).toContain(caseId);
  });

  it.each<[what: string, q: () => string, part: string]>([
    ['a street', () => 'threshing row', 'address'],
    ['a street with a typing error', () => 'treshing', 'address'],
    ['a word of the description', () => 'larch', 'description'],
    ['a word by its stem', () => 'extension', 'description'],
    ['a word with a typing error', () => 'extensoin', 'description'],
    ['a postcode', () => site().postcode, 'postcode'],
    ['a postcode without its space', () => site().postcode.replace(' ', '').toLowerCase(), 'postcode'],
    ['a UPRN', () => site().uprn, 'uprn'],
    ['an applicant', () => 'zoe quillwright', 'applicant'],
    ['an agent', () => 'Harbottle', 'agent'],
  ])('finds a case by %s, and shows where the words are', async (_, q, part) => {
    expect(await found(q())).toContain(extension.caseId);
    expect(await partsOf(q(), extension)).toContain(part);
  });

  it('finds only cases with every word, in any field', async () => {
    expect(await found('quillwright threshing')).toEqual([extension.caseId]);
    expect(await found('quillwright lantern')).toEqual([]);
    expect(await found('larch')).toEqual(expect.arrayContaining([extension.caseId, signs.caseId]));
  });

  it('looks only in the given fields', async () => {
    expect(await found('larch', 'dylan.price', '&in=description')).toEqual([extension.caseId]);
    expect(await found('larch', 'dylan.price', '&in=agent')).toEqual([signs.caseId]);
    expect(await found('larch', 'dylan.price', '&in=address,postcode')).toEqual([]);
  });

  it('finds consultees, conditions and officers', async () => {
    await act(extension, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    const county = { consulteeId: 'c', name: 'County highways', kind: 'statutory' };
    await act(extension, 'dylan.price', 'consultations', { consultees: [county] });
    expect(await partsOf('highways', extension)).toEqual(['consultee']);
    const { officers } = await search('Okafr');
    expect(officers).toEqual([expect.objectContaining({ officer: 'grace.okafor', name: 'Grace Okafor' })]);
    expect((await search('okafor', 'dylan.price', '&in=address')).officers).toEqual([]);
  });

  it('never shows a council that the caller may not see', async () => {
    expect(await found('lantern', 'ruth.kelly')).toEqual([]);
    expect((await search(signs.reference, 'ruth.kelly')).exact).toBeNull();
    const shut = await api.as('ruth.kelly').get('/search?q=lantern&council=SCA', at(day));
    expect([shut.status, shut.body.code]).toEqual([403, 'council-not-authorised']);
  });

  it('shows names of people only to those who work with them', async () => {
    expect(await found('pettigrew', 'farid.aziz')).toEqual([]);
    const { limits } = await search('pettigrew', 'farid.aziz');
    expect(limits).toEqual([expect.stringContaining('applicants and agents')]);
    expect(JSON.stringify(await search('pettigrew'))).not.toMatch(/Amos/);
    expect(await found('pettigrew')).toEqual([signs.caseId]);
  });

  it('finds a case by the text of a condition', async () => {
    await act(signs, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    const condition = {
      text: 'The signs are not illuminated after curfew.',
      reason: 'For the sleep of neighbours',
      timing: 'compliance',
    };
    const grant = { recommendation: 'grant', report: 'It does no harm.', refusalReasons: [] };
    await act(signs, 'dylan.price', 'recommendation', { ...grant, conditions: [condition] });
    expect(await partsOf('illuminate curfew', signs)).toContain('condition');
    expect(await found('curfew', 'dylan.price', '&in=condition')).toEqual([signs.caseId]);
    expect(await found('curfew', 'dylan.price', '&in=description')).toEqual([]);
  });

  it('forgets a name after an erasure, and still finds the case by its other words', async () => {
    await act(signs, 'dylan.price', 'withdrawal', { requestedBy: 'applicant', reason: 'By letter' });
    const parts = [{ part: 'applicant' }];
    const asked = { proposalId: 'forget', parts, ground: 'consent-withdrawn', reason: 'Asked in writing' };
    await act(signs, 'amina.hassan', 'erasures/proposal', asked);
    await act(signs, 'peter.lowe', 'erasures/confirmation', { proposalId: 'forget' });
    expect(await found('pettigrew')).toEqual([]);
    expect(await found('lantern hythe')).toEqual([signs.caseId]);
    expect(await found('partners')).toContain(signs.caseId);
  });

  it('refuses a malformed question, and has no results for a meaningless one', async () => {
    for (const bad of ['/search', '/search?q=', '/search?q=x&in=moon', '/search?q=x&page=0'])
      expect([bad, (await api.as('dylan.price').get(bad, at(day))).status]).toEqual([bad, 400]);
    for (const q of ['%', '_', "'; drop table", '\\', '(((', '& | !', '*', '🦆'])
      expect(await found(q)).toEqual([]);
  });
});
