import { describe, expect, it } from '@jest/globals';
import { poison } from '../poison.js';
import { aside, day, one, received, service, streamOf } from './held-record.js';

describe('a fact cannot be set aside', () => {
  it('if it can be read', async () => {
    const caseId = await received();
    const body = { stream: streamOf(caseId), revision: 0, reason: 'I do not like it' };
    const answer = await service.sent(one, aside('/proposal'), body, day);
    expect([answer.status, answer.body.code]).toEqual([409, 'fact-readable']);
  });

  it('if it does not exist, or belongs to another council', async () => {
    const caseId = await received();
    const revision = Number(await poison(service.store, streamOf(caseId)));
    const body = { stream: streamOf(caseId), revision, reason: 'Not ours' };
    const elsewhere = await service.sent(one, aside('/proposal', '/councils/SCA'), body, day);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'unknown-record']);
    const beyond = await service.sent(one, aside('/proposal'), { ...body, revision: 99 }, day);
    expect([beyond.status, beyond.body.code]).toEqual([404, 'unknown-fact']);
    const nowhere = { ...body, stream: 'planningApplication-nowhere' };
    expect((await service.sent(one, aside('/proposal'), nowhere, day)).status).toBe(404);
  });
});
