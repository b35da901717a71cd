import { ApiProperty } from '@nestjs/swagger';
import { type CouncilCode, sharedServices } from '#domain';

export class DatedStageView {
  @ApiProperty({
    enum: sharedServices.councilStages,
    description: 'How far it has joined or left the service.',
  })
  stage: string;
  from: string;
}

export class SuccessionWeightView {
  council: string;
  weight: number;
}

export class DatedSuccessionView {
  from: string;
  /** Its successors; several by weight. */
  successors: SuccessionWeightView[];
}

export class ServiceMemberView {
  council: string;
  /** By their first days; null if the service's record does not mention the council. */
  stages: DatedStageView[];
  succession: DatedSuccessionView | null;
}

export class SharedServiceView {
  service: string;
  name: string;
  /** The employing authority, which authorises people to act for the service. */
  host: string;
  /** Of the accounts. */
  firstMonth: string;
  /** The first month of the accounts. */
  nextToClose: string;
  councils: ServiceMemberView[];
}

export const sharedServiceView = (
  service: string,
  { name, host, firstMonth, nextToClose, stages, succeeded }: sharedServices.Founded,
  councils: Iterable<CouncilCode>,
): SharedServiceView => ({
  ...{ service, name, host, firstMonth, nextToClose },
  councils: [...councils].map((council) => ({
    council,
    stages: (stages.get(council) ?? []).map(({ stage, from }) => ({ stage, from })),
    succession: successionView(succeeded.get(council)),
  })),
});

const successionView = (of: sharedServices.Succession | undefined): DatedSuccessionView | null =>
  of
    ? { from: of.from, successors: of.successors.map(({ council, weight }) => ({ council, weight })) }
    : null;
