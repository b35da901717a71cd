import { Inject, Injectable } from '@nestjs/common';
import type { CouncilCode } from '#domain';
import type { CalendarDate } from '#legislation';
import {
  type Asked,
  type Body,
  bodiesIn,
  bodyIdsIn,
  findConsulting,
  type Listed,
  type ReadDatabase,
} from '#read-models';
import { Directory } from '../access/directory.js';
import { briefOf } from '../case/case-brief.view.js';
import { Problem } from '../http/problem.js';
import { database } from '../parts.js';
import type { CaseAskedView, ConsulteeBodyView, ConsulteeCasesView } from './consultees.view.js';

/** The bodies that councils ask, by their directories and by their open cases. */
@Injectable()
export class BodiesAsked {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async of(councils: readonly CouncilCode[], today: CalendarDate): Promise<readonly Body[]> {
    const listed = councils.flatMap((council) => this.#listed(council));
    return bodiesIn(await findConsulting(this.reads, councils), today, listed);
  }

  /** By its id, or by any name that it has or had. */
  async one(id: string, councils: readonly CouncilCode[], today: CalendarDate): Promise<Body> {
    const idOf = bodyIdsIn(councils.flatMap((council) => this.#listed(council)));
    const ids = new Set([id, ...councils.map((council) => idOf(council, id))]);
    const body = (await this.of(councils, today)).find((each) => ids.has(each.id));
    if (body) return body;
    const because = `No directory of ${councils.join(', ')} has ${id}, and no such body was asked on an open case there.`;
    throw new Problem(404, 'unknown-consultee', because);
  }

  /** Also of an entry that has ended: its cases still wait. */
  #listed(council: CouncilCode): readonly Listed[] {
    const entries = (this.directory.council(council)?.directory ?? []).flatMap((each) =>
      each.consultee ? [{ id: each.consulteeId, ...each.consultee }] : [],
    );
    return [...new Set(entries.map(({ id }) => id))].map((id) => {
      const versions = entries.filter((each) => each.id === id);
      return { council, id, kind: versions.at(-1)!.kind, names: versions.map(({ name }) => name) };
    });
  }
}

export const bodyView = ({ asked, listedBy, ...body }: Body): ConsulteeBodyView => ({
  ...{ ...body, listedBy: [...listedBy], asked: asked.length },
});

export function casesView(
  body: Body,
  { waiting, on }: { readonly waiting: boolean | undefined; readonly on: CalendarDate },
): ConsulteeCasesView {
  const asked = body.asked.filter(({ answeredOn }) => !waiting || answeredOn === null);
  return { ...bodyView(body), on, cases: asked.map(caseView) };
}

const caseView = ({ found, ...asked }: Asked): CaseAskedView => ({
  ...{ ...briefOf(found), consulteeId: asked.consulteeId, askedAs: asked.name, askedOn: asked.contactedOn },
  ...{ respondBy: asked.respondBy, answeredOn: asked.answeredOn, isLate: asked.isLate },
  remindedOn: [...asked.remindedOn],
});
