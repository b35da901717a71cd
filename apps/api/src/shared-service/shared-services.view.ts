import type { CouncilCode, sharedServices } from '#domain';

export class DatedStageView {
  /** setUp, inParallel, live, leaving or left. */
  stage: string;
  from: string;
}

export class SuccessionWeightView {
  council: string;
  weight: number;
}

export class DatedSuccessionView {
  from: string;
  /** Who goes on in its place; several by weight. */
  successors: SuccessionWeightView[];
}

export class ServiceMemberView {
  council: string;
  /** In the order of their first days; none of one that the service's record does not speak of. */
  stages: DatedStageView[];
  succession: DatedSuccessionView | null;
}

export class SharedServiceView {
  service: string;
  name: string;
  /** The employing authority, which says who acts for the service. */
  host: string;
  /** Of its accounts. */
  firstMonth: string;
  /** The first month of which the accounts are open. */
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
