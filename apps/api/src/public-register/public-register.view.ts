import { ApiProperty } from '@nestjs/swagger';
import type { StatusToSee } from '#open-data';
import { AppearanceView } from '../councils/councils.view.js';

/** The state of an application, in words for the public. */
export class RegisterStatusView {
  /** `Comments open until 13 December 2026`, `Prior approval not required` */
  words: string;
  /** The day that the status mentions, or by which the next step is due. */
  day: string | null;
  /** The meaning of that day: `Decided on`. */
  dayIs: string;
  @ApiProperty({ enum: ['open for comments', 'being decided', 'decided', 'withdrawn'] })
  kind: StatusToSee['kind'];
}

export class RegisterLineView {
  caseReference: string;
  applicationType: string;
  /** The name of the application type. */
  typeName: string;
  status: RegisterStatusView;
  description: string;
  address: string;
  postcode: string | null;
  ward: string | null;
  /** 1: to be decided. 2: decided or withdrawn. */
  part: number;
  receivedOn: string;
  validFrom: string | null;
  publishedOn: string | null;
  decision: string | null;
  decidedOn: string | null;
  withdrawnOn: string | null;
}

export class RegisterSiteLineView extends RegisterLineView {
  /** By the property number (UPRN). */
  sameProperty: boolean;
  /** By the red lines, or by points if no line was drawn. */
  touches: boolean;
}

export class RegisterSiteView {
  cases: RegisterSiteLineView[];
  /** There are so many nearby that not all were checked. */
  isCut: boolean;
}

export class RegisterView {
  cases: RegisterLineView[];
  /** On all pages together. */
  total: number;
  page: number;
  size: number;
}

/** A council whose register is kept here. */
export class PublicCouncilView extends AppearanceView {
  council: string;
}
