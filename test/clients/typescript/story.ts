import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

/*
 * A case from receipt to an answered request, with the client generated from the document. Nothing is cast,
 * so a property that the document lacks, or types differently, does not compile.
 */

type Fact = components['schemas']['FactView'];
type Case = components['schemas']['CaseView'];

const [url = '', sent = '{}', now = ''] = process.argv.slice(2);

const as = async (name: string) => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ name });
  const answer = await fetch(`${url}/dev/token`, { method: 'POST', headers, body });
  const { access_token: token } = await answer.json();
  return createClient<paths>({
    baseUrl: url,
    headers: { authorization: `Bearer ${token}`, 'casebook-now': now },
  });
};

const portal = await as('Submission portal');
const received = await portal.POST('/submissions', {
  params: { query: { council: 'CAM' } },
  body: JSON.parse(sent),
});
const { caseId } = done(received);

const nadia = await as('Nadia Rahman');
const path = { council: 'CAM', caseId };
const requests = '/councils/{council}/planning-applications/{caseId}/information-requests';
const asked = { kind: 'plans', request: 'A block plan with a scale' } as const;

const previewed = await nadia.POST(`${requests}/preview`, { params: { path }, body: asked });
const { refused, facts, standing } = done(previewed);
const request = done(await nadia.POST(requests, { params: { path }, body: asked }));
const [made] = request.made;
if (!made) throw new Error('the request has no id');

const answered = await nadia.POST(`${requests}/{requestId}/response`, {
  params: { path: { ...path, requestId: made.id } },
  body: {},
});
const header = { 'Casebook-Wait-For': done(answered).position };
const one = '/councils/{council}/planning-applications/{caseId}';
const found: Case = done(await nadia.GET(one, { params: { path, header } }));
const history = done(await nadia.GET(`${one}/history`, { params: { path, header } }));

const inWords = (fact: Fact): string =>
  fact.type === 'InformationRequested' ? `${fact.type}: ${fact.data.request}` : fact.type;

const again = await nadia.POST(`${requests}/{requestId}/response`, {
  params: { path: { ...path, requestId: 'no-such' } },
  body: {},
});

process.stdout.write(
  JSON.stringify({
    preview: [refused, facts.map(inTypes), standing.stage],
    made: made.label,
    changed: request.changed,
    requests: found.requests.map((each) => [each.request, each.receivedOn]),
    applicant: found.applicant && 'name' in found.applicant ? typeof found.applicant.name : null,
    history: history.facts.slice(-2).map(inWords),
    refusal: again.error?.code,
  }),
);

function inTypes({ type }: { type: string }): string {
  return type;
}

/** The answer's data. Throws the error, if any. */
function done<Data>({ data, error }: { data?: Data; error?: unknown }): Data {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}
