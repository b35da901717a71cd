import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import type { CaseId, PlanningApplicationEvent, ProposeConstraints } from '#domain';
import type { EventStore } from '#event-store';
import { constraintsAt } from '#intake';
import { config, eventStore } from '../../parts.js';

/** What a map shows about a case's site. Off if no address is set: then nothing leaves the system. */
@Injectable()
export class ConstraintLookUp {
  constructor(
    @Inject(config) private readonly settings: Config,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  async of(caseId: CaseId): Promise<ProposeConstraints['found']> {
    const { constraintsUrl } = this.settings;
    if (constraintsUrl === null) return 'off';
    const recorded = await this.store.readStream(`planningApplication-${caseId}`);
    const facts = recorded.map(({ event }) => event as PlanningApplicationEvent);
    const particulars = facts.findLast((fact) => fact.type === 'ParticularsReceived');
    const [received] = facts;
    if (received?.type !== 'ApplicationReceived') return 'no-place';
    const { longitude, latitude } = received.site;
    return constraintsAt(constraintsUrl, { boundary: particulars?.boundary ?? null, longitude, latitude });
  }
}
