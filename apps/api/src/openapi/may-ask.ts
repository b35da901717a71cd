const roles: Readonly<Record<string, string>> = {
  officer: 'a case officer',
  validation: 'a validation officer',
  teamLeader: 'a team leader',
  committeeClerk: 'a committee clerk',
  finance: 'a finance officer',
  auditor: 'an auditor',
  serviceManager: 'a service manager',
  portal: 'a submission portal',
  importer: 'an importer of cases',
};

const grounds: Readonly<Record<string, string>> = {
  council: 'authorised by the council in the path',
  ownCouncils: 'with the data of their own councils only',
  signIn: 'who is signed in',
  service: 'authorised by the host council to act for the service',
  host: 'authorised by the council that hosts the service',
};

/** Who may call a route, in words, from the roles and grounds that the guard reads. */
export function mayAsk(operation: object): string {
  const said = operation as { 'x-casebook-roles'?: readonly string[]; 'x-casebook-stands-on'?: string };
  const all = said['x-casebook-roles'] ?? [];
  const ground = grounds[said['x-casebook-stands-on'] ?? ''];
  if (all.length === 0 || !ground) return 'No sign-in is needed.';
  return `For ${orList(all.map((role) => roles[role] ?? role))}, ${ground}.`;
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
