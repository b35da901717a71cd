export class RegisterLineView {
  caseReference: string;
  applicationType: string;
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

export class RegisterView {
  cases: RegisterLineView[];
  /** On all pages. */
  total: number;
  page: number;
  size: number;
}
