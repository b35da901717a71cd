import { ApiProperty } from '@nestjs/swagger';
import type { StatusToSee } from '#open-data';
import { AppearanceView } from '../councils/councils.view.js';

/** Where an application stands, as anybody reads it. */
export class RegisterStatusView {
  /** `Comments open until 13 December 2026`, `Prior approval not required` */
  words: string;
  /** The day that it is about, or by which the next thing is to happen. */
  day: string | null;
  /** What that day is: `Decided on`. */
  dayIs: string;
  @ApiProperty({ enum: ['open for comments', 'being decided', 'decided', 'withdrawn'] })
  kind: StatusToSee['kind'];
}

export class RegisterLineView {
  caseReference: string;
  applicationType: string;
  /** What is applied for, by its name. */
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
  /** By the number of the property (UPRN). */
  sameProperty: boolean;
  /** By the red lines, or the points where none was drawn. */
  touches: boolean;
}

export class RegisterSiteView {
  cases: RegisterSiteLineView[];
  /** So many lie about here that not all were looked at. */
  isCut: boolean;
}

export class RegisterView {
  cases: RegisterLineView[];
  /** On all pages. */
  total: number;
  page: number;
  size: number;
}

/** A council whose register is kept here. */
export class PublicCouncilView extends AppearanceView {
  council: string;
}
