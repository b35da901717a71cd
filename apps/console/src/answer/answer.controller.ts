import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { carried } from '../acts/carried.js';
import { leavesOpen } from '../acts/performing.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { councilShown } from '../councils/councils.js';
import { askedPatiently, formWithFile } from '../documents/form-with-file.js';
import { Page, SeeOther } from '../page/page.js';
import { Refused } from '../page/refused.js';
import { asNobody } from '../register/for-everybody.js';
import { AskingFor } from '../session/asking.js';
import { FileFromAnybody, FromAnybody } from '../session/own-forms.js';
import { Open } from '../session/signed-in.guard.js';
import { slugOf } from '../words/places.js';
import { answersInWords, faultsIn, fieldsFor, informationIn, positions, viewsIn } from './answer-form.js';

/** An opened link. */
interface Opened {
  readonly api: CasebookApi;
  readonly headers: Readonly<Record<'casebook-answer-link', string>>;
  readonly asked: Schemas['LinkAskedView'];
  readonly own: string;
}

/**
 * Lets somebody without an account answer a request through the link in a letter. Sets no cookie, and the
 * page is not cached.
 */
@Open()
@Controller('answer/:token')
export class AnswerController {
  constructor(@Inject(AskingFor) private readonly asking: AskingFor) {}

  @Get()
  async ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    void reply.header('cache-control', 'no-store');
    const opened = await this.#open(token, request);
    return opened.asked.standing === 'answered' ? answeredPage(opened) : formPage(opened, {});
  }

  @Post('file')
  @HttpCode(200)
  @FileFromAnybody()
  async file(@Param('token') token: string, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const opened = await this.#open(token, request);
    const { fileSent } = request;
    if (!fileSent) return formPage(opened, {}, [{ at: 'file', words: 'Choose a file first' }]);
    const form = formWithFile({}, fileSent);
    const asked = {
      headers: { ...opened.headers, 'content-type': form.contentType },
      ...{ body: form.content, bodySerializer: (content: unknown) => content, duplex: 'half' },
      fetch: askedPatiently,
    };
    return await orFaults(opened, {}, 'file', async () => {
      await answered(opened.api.POST('/answer-link/files', asked as never));
      return new SeeOther(`${opened.own}#files`);
    });
  }

  /** Back from the check page, with the input kept. */
  @Post('change')
  @HttpCode(200)
  @FromAnybody()
  async change(@Param('token') token: string, @Body() sent: Sent, @Req() request: FastifyRequest) {
    return formPage(await this.#open(token, request), sent);
  }

  @Post('check')
  @HttpCode(200)
  @FromAnybody()
  async check(@Param('token') token: string, @Body() sent: Sent, @Req() request: FastifyRequest) {
    const opened = await this.#open(token, request);
    if (opened.asked.standing === 'answered') return answeredPage(opened);
    const faults = faultsIn(opened.asked, sent);
    return faults.length > 0 ? formPage(opened, sent, faults) : checkPage(opened, sent);
  }

  @Post()
  @HttpCode(200)
  @FromAnybody()
  async send(@Param('token') token: string, @Body() sent: Sent, @Req() request: FastifyRequest) {
    const opened = await this.#open(token, request);
    const faults = faultsIn(opened.asked, sent);
    if (faults.length > 0) return formPage(opened, sent, faults);
    const { api, headers, asked, own } = opened;
    return await orFaults(opened, sent, '', async () => {
      if (asked.asks === 'views')
        await answered(api.POST('/answer-link/views', { params: { header: headers }, body: viewsIn(sent) }));
      else
        await answered(
          api.POST('/answer-link/information', { params: { header: headers }, body: informationIn(sent) }),
        );
      return new SeeOther(own);
    });
  }

  async #open(token: string, request: FastifyRequest): Promise<Opened> {
    asNobody(request);
    if (!/^[A-Za-z0-9_-]{72}$/.test(token)) throw notOpen;
    const api = this.asking.nobody(request);
    const headers = { 'casebook-answer-link': token };
    const asked = await answered(api.GET('/answer-link', { params: { header: headers } })).catch(
      (fault: unknown) => {
        throw fault instanceof ApiProblem && fault.status === 404 ? notOpen : fault;
      },
    );
    return { api, headers, asked, own: `/answer/${token}` };
  }
}

/** The same page for every link that cannot be used. */
const notOpen = new Refused(404, {
  title: 'This link is not open',
  words:
    'It may have expired or been withdrawn, or the address may be incomplete: open it again from the message. You can also write to the council and give the reference in its letter.',
});

/** Shows the API's refusal. If the outcome is unknown, the answer can be sent again and counts once. */
async function orFaults<Done>(
  opened: Opened,
  sent: Sent,
  at: string,
  ask: () => Promise<Done>,
): Promise<Done | Page> {
  try {
    return await ask();
  } catch (fault) {
    if (leavesOpen(fault)) return formPage(opened, sent, [{ at: '', words: lost }], 503);
    if (!(fault instanceof ApiProblem) || fault.status === 404) throw fault;
    const { errors, detail, status } = fault;
    const faults = errors.map(({ field, because }) => ({ at: field, words: because }));
    return formPage(opened, sent, faults.length > 0 ? faults : [{ at, words: detail }], status);
  }
}

const lost = 'We do not know whether it was received. Send it again in a minute: it will count only once.';

function formPage(opened: Opened, sent: Sent, faults: readonly FormFault[] = [], status = 400): Page {
  return new Page(
    'answer/form',
    {
      ...frame(opened, opened.asked.asks === 'views' ? 'Answer a consultation' : 'Send the information'),
      ...{ faults, hasErrors: faults.length > 0, positions, fields: fieldsFor(opened.asked) },
      valueAt: (name: string) => textAt(sent, name),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? status : 200,
  );
}

const checkPage = (opened: Opened, sent: Sent): Page =>
  new Page('answer/check', {
    ...frame(opened, 'Check your answer'),
    ...{ answers: answersInWords(opened.asked, sent), sent: carried(sent) },
  });

const answeredPage = (opened: Opened): Page => new Page('answer/answered', frame(opened, 'Your answer'));

function frame({ asked, own }: Opened, title: string) {
  const register = `/register/${asked.council.toLowerCase()}/${slugOf(asked.caseReference)}`;
  return {
    ...{ title: `${title}, ${asked.caseReference}`, heading: title, asked, own, register },
    council: councilShown(asked.council, asked.councilName),
    largestMegabytes: Math.floor(asked.largestFileBytes / 1024 / 1024),
  };
}
