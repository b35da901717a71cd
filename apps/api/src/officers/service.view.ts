export class AuthorisationView {
  council: string;
  from: string;
  until: string | null;
}

/** By the service's host: to act for the service as a whole. */
export class ServiceAuthorisationView {
  service: string;
  from: string;
  until: string | null;
}

export class SignOnView {
  issuer: string;
  subject: string;
  from: string;
  until: string | null;
}

export class OfficerView {
  officer: string;
  name: string;
  employer: string;
  /** Of somebody who leaves. */
  lastDay: string | null;
  authorisations: AuthorisationView[];
  serviceAuthorisations: ServiceAuthorisationView[];
  /** Their accounts at the councils' sign-on. */
  signOns: SignOnView[];
}
