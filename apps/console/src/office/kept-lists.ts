import type { FastifyRequest } from 'fastify';
import type { Described } from '../acts/described.js';
import type { Vocabulary } from '../acts/vocabulary.js';
import type { CouncilShown } from '../councils/councils.js';
import { offeredOn, openSubject } from './subjects.js';
import type { LookingAround } from './surroundings.js';

/** Opens lists that a council keeps (consultees, conditions), whose entries have versions from a day on. */
export class KeptLists {
  constructor(
    private readonly looking: LookingAround,
    private readonly described: Described,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** `mayKeep`: whether the user may carry out the act that adds to the list and changes it. */
  async open(code: string, act: 'condition' | 'consultee', request: FastifyRequest) {
    const around = await this.looking.around(request);
    const subject = openSubject('council', code, around);
    const [vocabulary, offered] = await Promise.all([
      this.vocabulary.readFor(around.api),
      offeredOn(subject, around, this.described),
    ]);
    const { href } = subject;
    return {
      ...{ api: around.api, today: around.me.on, council: subject.council as CouncilShown, href, vocabulary },
      mayKeep: offered.some((each) => each.href === `${href}/do/${act}`),
    };
  }
}
