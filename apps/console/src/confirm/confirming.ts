import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { changesIn } from '../acts/changes.js';
import { leavesOpen } from '../acts/performing.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { Page, SeeOther } from '../page/page.js';
import { Refused } from '../page/refused.js';
import type { Called, Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { historyOf } from '../timeline/record.js';
import { sentenceOf, type Waiting, waitingShown } from './waiting-shown.js';

interface Opened {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly waiting: Waiting;
  /** The user may confirm it. Otherwise they proposed it themselves. */
  readonly isForMe: boolean;
  readonly person: string;
}

const casePath = '/councils/{council}/planning-applications/{caseId}';

/** Shows an act that needs two people as a preview, and lets the user confirm or withdraw it. */
export class Confirming {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async list(request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const [called, me, mine] = await Promise.all([
      this.names.readFor(api),
      waitingFor(api, 'me'),
      waitingFor(api, 'mine'),
    ]);
    return new Page('confirm/confirm', {
      ...{ title: 'Confirm', at: '/confirm', more: me.more },
      sentence: sentenceOf(me.confirmations.length, mine.confirmations.length),
      forMe: me.confirmations.map((each) => waitingShown(each, called)),
      mine: mine.confirmations.map((each) => waitingShown(each, called)),
    });
  }

  async one(proposalId: string, request: FastifyRequest): Promise<Page> {
    return await onePage(await this.#open(proposalId, request), { _key: randomUUID() }, []);
  }

  async confirm(proposalId: string, sent: Sent, request: FastifyRequest): Promise<Page | SeeOther> {
    const opened = await this.#open(proposalId, request);
    const { waiting } = opened;
    const body = waiting.confirmWith;
    return await posted(opened, sent, { at: waiting.confirmAt, body, title: 'Confirmed' });
  }

  async takeBack(proposalId: string, sent: Sent, request: FastifyRequest): Promise<Page | SeeOther> {
    const opened = await this.#open(proposalId, request);
    const { waiting, isForMe } = opened;
    const reason = textAt(sent, 'reason');
    if (!reason) return await onePage(opened, sent, [{ at: 'reason', words: 'Say why' }]);
    const body = { ...waiting.confirmWith, reason };
    const title = isForMe ? 'Rejected' : 'Withdrawn';
    return await posted(opened, sent, { at: waiting.withdrawAt!, body, title });
  }

  async #open(proposalId: string, request: FastifyRequest): Promise<Opened> {
    const api = this.asking.api(request);
    const [called, me, mine] = await Promise.all([
      this.names.readFor(api),
      waitingFor(api, 'me'),
      waitingFor(api, 'mine'),
    ]);
    const isThis = (each: Waiting): boolean => each.proposalId === proposalId;
    const forMe = me.confirmations.find(isThis);
    const waiting = forMe ?? mine.confirmations.find(isThis);
    if (!waiting) throw gone;
    return { api, called, waiting, isForMe: forMe !== undefined, person: request.session!.name };
  }
}

const gone = new Refused(404, {
  title: 'This is no longer waiting',
  words: 'Somebody has already confirmed or withdrawn it, or you may not confirm it.',
  link: { href: '/confirm', words: 'What waits' },
});

const waitingFor = (api: CasebookApi, whose: 'me' | 'mine') =>
  answered(api.GET('/confirmations', { params: { query: { for: whose } } }));

/** Sends to the address and with the body that the proposal names, for any kind of act. */
async function posted(
  opened: Opened,
  sent: Sent,
  { at, body, title }: { readonly at: string; readonly body: object; readonly title: string },
): Promise<Page | SeeOther> {
  const { api, called, waiting } = opened;
  const revision = textAt(sent, '_revision');
  const headers = {
    'idempotency-key': textAt(sent, '_key'),
    ...(revision && { 'if-match': `"${revision}"` }),
  };
  try {
    const done = (await answered(
      api.POST(at as never, { headers, body } as never),
    )) as Schemas['CommandDone'];
    return new SeeOther('/confirm', {
      title: `${title}: ${waiting.what}, for ${called.council(waiting.council).name}`,
      position: done.position,
    });
  } catch (fault) {
    if (leavesOpen(fault)) return await onePage(opened, sent, [unknownYet], 503);
    if (!(fault instanceof ApiProblem) || [401, 403].includes(fault.status)) throw fault;
    const fresh = { ...sent, ...(fault.status === 412 && { _key: randomUUID() }) };
    return await onePage(opened, fresh, [{ at: '', words: fault.detail }], fault.status);
  }
}

const unknownYet: FormFault = {
  at: '',
  words: 'We do not know yet whether this was recorded. Press again: it will not be recorded twice.',
};

async function onePage(
  opened: Opened,
  sent: Sent,
  faults: readonly FormFault[],
  status = 400,
): Promise<Page> {
  const { called, waiting, isForMe, person } = opened;
  const shown = waitingShown(waiting, called);
  return new Page(
    'confirm/one',
    {
      ...{ title: waiting.what, at: '/confirm', council: shown.council, waiting: shown, isForMe, person },
      ...{ faults, hasErrors: faults.length > 0, key: textAt(sent, '_key'), revision: waiting.revision },
      ...{ reason: textAt(sent, 'reason'), mayTakeBack: waiting.withdrawAt !== null },
      ...(await onCase(opened)),
    },
    faults.length > 0 ? status : 200,
  );
}

/** For a proposal on a case: what would be recorded, what would change, and what happened since. */
async function onCase({ api, waiting, isForMe }: Opened) {
  const { caseId, council, revision, confirmAt, confirmWith, proposedAt, changedSince } = waiting;
  if (caseId === null) return { since: [], preview: null, changes: [] };
  const path = { council, caseId };
  const headers = { 'if-match': `"${revision}"` };
  const [view, preview, history] = await Promise.all([
    answered(api.GET(casePath, { params: { path } })),
    isForMe
      ? (answered(
          api.POST(`${confirmAt}/preview` as never, { headers, body: confirmWith } as never),
        ) as Promise<Schemas['CommandPreviewView']>)
      : null,
    changedSince ? historyOf(api, path) : [],
  ]);
  return {
    preview,
    since: history.filter(({ recordedAt }) => recordedAt > proposedAt),
    changes: preview ? changesIn(view, preview).filter(({ changes }) => changes) : [],
  };
}
