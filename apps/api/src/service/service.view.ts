export class AuthorisationView {
  council: string;
  from: string;
  until: string | null;
}

export class OfficerView {
  officer: string;
  name: string;
  employer: string;
  authorisations: AuthorisationView[];
}
