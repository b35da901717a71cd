/** Roles in words, by rank. */
const roleWords: Readonly<Record<string, string>> = {
  serviceManager: 'service manager',
  teamLeader: 'team leader',
  committeeClerk: 'committee clerk',
  finance: 'finance',
  auditor: 'auditor',
  validation: 'validation officer',
  officer: 'case officer',
  portal: 'submission portal',
  importer: 'importer',
  operator: 'operator',
};

export const rolesByRank: readonly string[] = Object.keys(roleWords);

export const rolesInWords = (roles: readonly string[]): string =>
  roles.map((role) => roleWords[role] ?? role).join(', ');
