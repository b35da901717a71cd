import type { OneCase } from '../console/one-case.js';
import type { RunningOffice } from '../system/office.js';

/** The id of every part that the other council has, and one that nobody has. Clients choose such ids. */
export const idOfTheirs = 'part-of-sca';
export const idOfNobody = 'part-of-xyz';

/** A word that stands in every part of theirs, and nowhere else. */
export const wordOfTheirs = 'Quinquereme';

const text = `${wordOfTheirs} text`;
const id = idOfTheirs;

/** What is recorded on the case, by whom, under the one id. */
const onTheCase: readonly (readonly [string, string, object])[] = [
  ['nadia.rahman', 'information-requests', { requestId: id, kind: 'plans', request: text }],
  [
    'nadia.rahman',
    'documents',
    {
      ...{ documentId: id, kind: 'plan', title: text, mediaType: 'application/pdf', bytes: 4 },
      ...{ sha256: 'ab'.repeat(32), location: 'https://files.example/x', publishStatus: 'withhold' },
    },
  ],
  ['amina.hassan', 'representations', { representationId: id, stance: 'objection', comment: text }],
  [
    'amina.hassan',
    'constraints',
    { constraintId: id, kind: 'designated.conservationArea', name: text, source: 'local' },
  ],
  ['amina.hassan', 'payments', { paymentId: id, amountPence: 100, method: 'online', reference: text }],
  ['amina.hassan', 'notes', { entryId: id, note: text }],
  [
    'amina.hassan',
    'letters',
    { letterId: id, letter: 'acknowledgement', to: 'other', name: text, email: 'a@example.org' },
  ],
];

/** What is recorded for the council. */
const ofTheCouncil: readonly (readonly [string, string, object])[] = [
  ['amina.hassan', `conditions-library/${id}`, { title: text, text, reason: text, usual: false }],
  [
    'amina.hassan',
    `consultee-directory/${id}`,
    { name: text, kind: 'statutory', email: 'c@example.org', consultWhen: text, reason: text },
  ],
  [
    'farid.aziz',
    'account/disbursements',
    { disbursementId: id, amountPence: 100, what: text, paidOn: '2026-06-01' },
  ],
];

/** Gives the other council's case, and the council, a part of each kind, on a day when people acted for it. */
export async function recordParts(
  office: RunningOffice,
  theirs: OneCase,
  at: Readonly<Record<string, string>>,
): Promise<void> {
  const valid = ['nadia.rahman', 'validation', { validFrom: theirs.receivedOn }] as const;
  for (const [who, route, body] of [valid, ...onTheCase])
    await done(office, who, `${theirs.api}/${route}`, body, at);
  for (const [who, route, body] of ofTheCouncil)
    await done(office, who, `/councils/${theirs.council}/${route}`, body, at);
  const content = { note: text };
  const kept = await office.as('amina.hassan').put(`${theirs.api}/drafts/notes`, { content }, at);
  if (kept.status !== 200) throw new Error(`No draft was kept: ${kept.status}`);
}

async function done(
  office: RunningOffice,
  who: string,
  path: string,
  body: object,
  at: Readonly<Record<string, string>>,
): Promise<void> {
  const { status, body: answer } = await office.as(who).post(path, body, at);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
}
