import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { Page } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { letterShown, statusInWords, statusNames } from './letter-words.js';

type LetterStatus = Schemas['OutboxLetterView']['standing'];

interface OutboxAsked {
  readonly standing?: string;
  readonly council?: string;
  readonly page?: string;
}

const perPage = 50;

/** Letters that wait, were sent, or came back. */
@Controller('outbox')
export class OutboxController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async outbox(@Query() asked: OutboxAsked, @Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const called = await this.names.readFor(api);
    const standing = statusNames.find((each) => each === asked.standing) as LetterStatus | undefined;
    const council = called.councils.find(({ code }) => code === asked.council?.toUpperCase());
    const page = Math.min(Math.max(Number.parseInt(asked.page ?? '1', 10) || 1, 1), 10_000);
    const query = {
      ...{ page, size: perPage },
      ...(standing && { standing: [standing] as never }),
      ...(council && { council: [council.code] as never }),
    };
    const { letters } = await answered(api.GET('/outbox', { params: { query } }));
    const at = (change: Partial<Record<'standing' | 'council' | 'page', string>>) =>
      addressOf({ standing: standing ?? '', council: council?.code ?? '', ...change });
    return new Page('letters/outbox', {
      ...{ title: 'Letters', at: '/outbox', page, standing: standing ?? '', chosen: council?.code ?? '' },
      filters: [
        { words: 'All', href: at({ standing: '' }), isChosen: !standing },
        ...statusNames.map((each) => ({
          ...{ words: statusInWords(each).words, href: at({ standing: each }) },
          isChosen: each === standing,
        })),
      ],
      councils: called.councils.map((each) => ({ ...each, href: at({ council: each.code }) })),
      everyCouncil: at({ council: '' }),
      letters: letters.map((each) => ({
        ...{ ...letterShown(each), changedAt: each.changedAt, writtenOn: each.writtenOn },
        by: each.by === null ? 'by rule of the council' : called.person(each.by),
        council: called.council(each.council),
        reference: each.caseReference,
        href: `${caseAddress(each.council, each.caseReference)}/letters`,
      })),
      before: page > 1 ? at({ page: String(page - 1) }) : null,
      after: letters.length === perPage ? at({ page: String(page + 1) }) : null,
    });
  }
}

function addressOf(asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `/outbox?${query}` : '/outbox';
}
