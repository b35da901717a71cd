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
  council: 'whom the council in the path has authorised',
  ownCouncils: 'who sees what is of their own councils',
  signIn: 'who is signed in',
  service: 'whom the host council has authorised to act for the service',
  host: 'whom the council that hosts the service has authorised',
};

/** Who may ask, in words: of the roles and grounds that the guard reads. */
export function mayAsk(operation: object): string {
  const said = operation as { 'x-casebook-roles'?: readonly string[]; 'x-casebook-stands-on'?: string };
  const all = said['x-casebook-roles'] ?? [];
  const ground = grounds[said['x-casebook-stands-on'] ?? ''];
  if (all.length === 0 || !ground) return 'Nobody need sign in.';
  return `For ${orList(all.map((role) => roles[role] ?? role))} ${ground}.`;
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
