import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { carried } from '../acts/carried.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { conditionsOf } from '../cases/conditions-shown.js';
import type { CouncilShown } from '../councils/councils.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import type { Called, Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { previewEach, recordEach } from '../several/batch.js';
import { counted } from '../words/amounts.js';
import { dayWithWeekday } from '../words/days.js';
import { agendaOf, meetingAddress } from './meeting-pages.js';
import { resolutionsIn, toMinute } from './resolutions.js';

export interface MeetingNamed {
  readonly council: string;
  readonly meeting: string;
}

interface Opened {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly council: CouncilShown;
  readonly meeting: Schemas['MeetingInFullView'];
  readonly href: string;
  readonly person: string;
}

/** A meeting with its agenda, and its minutes on one page: form, check, record. */
export class Minutes {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async meeting(named: MeetingNamed, request: FastifyRequest, view: string): Promise<Page> {
    const opened = await this.#open(named, request);
    const { items } = await toMinute(opened.api, opened.meeting);
    return new Page(view, {
      ...shared(opened),
      minutesAt: items.length > 0 ? `${opened.href}/resolutions` : null,
      agenda: agendaOf(opened.meeting, opened.called),
    });
  }

  async form(
    named: MeetingNamed,
    request: FastifyRequest,
    sent: Sent = { _key: randomUUID() },
  ): Promise<Page> {
    return await this.#form(await this.#open(named, request), sent, []);
  }

  async check(named: MeetingNamed, sent: Sent, request: FastifyRequest): Promise<Page> {
    const opened = await this.#open(named, request);
    const { api, council, meeting, href, person } = opened;
    const { orders, faults } = resolutionsIn(sent, meeting, meeting.agenda);
    if (faults.length > 0) return await this.#form(opened, sent, faults);
    const lines = await previewEach(api, council.code, orders);
    return new Page('meetings/check', {
      ...shared(opened),
      ...{ title: 'Check the minutes', person, action: `${href}/resolutions`, sent: carried(sent) },
      lines: lines.map((line) => ({ ...line, ...itemOf(opened, line.caseId) })),
      toRecord: lines.filter(({ refused }) => refused === null).length,
      hasErrors: lines.some(({ refused }) => refused !== null),
    });
  }

  async record(named: MeetingNamed, sent: Sent, request: FastifyRequest): Promise<Page | SeeOther> {
    const opened = await this.#open(named, request);
    const { api, council, meeting, href } = opened;
    const { orders, faults } = resolutionsIn(sent, meeting, meeting.agenda);
    if (faults.length > 0) return await this.#form(opened, sent, faults);
    const { lines, position } = await recordEach(api, council.code, orders, textAt(sent, '_key'));
    const not = lines.filter(({ refused }) => refused !== null);
    const done = lines.length - not.length;
    const words = not.map(({ caseId, refused }) => `${itemOf(opened, caseId).reference}: ${refused}`);
    return new SeeOther(href, {
      title: `${counted(done, 'resolution')} recorded${not.length > 0 ? `, ${not.length} not` : ''}, for ${council.name}`,
      ...(words.length > 0 && { words: words.join(' ') }),
      ...(position !== null && { position }),
    });
  }

  async #form(opened: Opened, sent: Sent, faults: readonly FormFault[]): Promise<Page> {
    const { api, council, meeting, href } = opened;
    const { items, others } = await toMinute(api, meeting);
    const views = await Promise.all(
      items.map(({ caseId }) =>
        answered(api.GET(casePath, { params: { path: { council: council.code, caseId } } })),
      ),
    );
    return new Page(
      'meetings/resolutions',
      {
        ...shared(opened),
        ...{ title: 'Record the resolutions', action: `${href}/resolutions`, faults, others },
        ...{ key: textAt(sent, '_key'), hasErrors: faults.length > 0 },
        items: agendaOf({ ...meeting, agenda: items }, opened.called).map((item, at) => ({
          ...item,
          ...conditionsOf(views[at]!),
        })),
        valueAt: (name: string) => textAt(sent, name),
        faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
      },
      faults.length > 0 ? 400 : 200,
    );
  }

  async #open({ council: code, meeting: id }: MeetingNamed, request: FastifyRequest): Promise<Opened> {
    if (!/^[a-z][a-z0-9]{1,7}$/i.test(code)) throw notHere();
    const api = this.asking.api(request);
    const path = { council: code.toUpperCase(), meeting: id };
    const [called, meeting] = await Promise.all([
      this.names.readFor(api),
      answered(api.GET('/councils/{council}/meetings/{meeting}', { params: { path } })),
    ]);
    const council = called.council(meeting.council);
    const href = meetingAddress(meeting.council, meeting.id);
    return { api, called, council, meeting, href, person: request.session!.name };
  }
}

const casePath = '/councils/{council}/planning-applications/{caseId}';

const shared = ({ meeting, council, href }: Opened) => ({
  ...{ council, meeting, href, at: '/meetings' },
  title: `${meeting.committee}, ${dayWithWeekday(meeting.meetsOn)}`,
});

function itemOf({ meeting, called }: Opened, caseId: string) {
  const [item] = agendaOf(
    { ...meeting, agenda: meeting.agenda.filter((each) => each.caseId === caseId) },
    called,
  );
  return item!;
}
