import { ApiProperty } from '@nestjs/swagger';
import { type CouncilCode, sharedServices } from '#domain';
import { CommandDone } from '../http/command-done.view.js';
import { schemaOf } from '../openapi/schema-of.js';

export class ConsentView {
  council: string;
  by: string;
  on: string;
}

/** A proposal to councils, and its progress. */
export class CouncilChangeView {
  proposalId: string;
  council: string;
  /** stage, succession or division. */
  kind: string;
  @ApiProperty({ allOf: [schemaOf('CouncilChangeAsked')], description: 'What was asked for.' })
  change: object;
  proposedBy: string;
  proposedOn: string;
  consents: ConsentView[];
  /** The councils whose consent is still missing. */
  waitsFor: string[];
  /** waiting, agreed, withdrawn or calledOff. */
  state: string;
}

export class CouncilChangeDone extends CommandDone {
  proposal: CouncilChangeView;
}

export function councilChangeView(
  proposalId: string,
  { change, by, on, consents, state }: sharedServices.Proposal,
  service: sharedServices.Founded,
): CouncilChangeView {
  const { kind, council, ...asked } = change;
  const given = new Set<CouncilCode>(consents.map((each) => each.council));
  const concerned = state === 'waiting' ? sharedServices.concernedBy(change, service) : [];
  return {
    ...{ proposalId, council, kind, change: { ...asked } },
    ...{ proposedBy: by, proposedOn: on },
    consents: consents.map((each) => ({ ...each })),
    waitsFor: concerned.filter((each) => !given.has(each)),
    state,
  };
}
