import type { PublicityGiven } from '#legislation';
import type { Circumstances } from '../publicity/events.js';

export interface Publicity {
  readonly circumstances: Circumstances;
  readonly given: readonly PublicityGiven[];
  readonly started: boolean;
}

/** What is taken of a site until an officer says otherwise. */
export const ordinary: Circumstances = {
  departure: false,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
  interiorOfGradeTwoOnly: false,
};

export const nobodyTold: Publicity = { circumstances: ordinary, given: [], started: false };
