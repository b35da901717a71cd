export class AuthorisationView {
  council: string;
  from: string;
  until: string | null;
}

/** Given by the service's host: to act for the service as a whole. */
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
  /** For somebody who leaves. */
  lastDay: string | null;
  authorisations: AuthorisationView[];
  serviceAuthorisations: ServiceAuthorisationView[];
  /** Their accounts at the councils' sign-ons. */
  signOns: SignOnView[];
  /** The councils that have authorised them and for which they may act today. */
  actsTodayFor: string[];
  /**
   * Of these, the councils whose cases they can be given: they hold a planner's post, or the council's
   * officers have no such posts recorded.
   */
  takesCasesOf: string[];
}
