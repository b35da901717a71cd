interface Offered {
  readonly href: string;
  readonly label: string;
}

/** What a council's page offers, under headings: the beginnings of addresses that belong to each. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  ['Applications', ['receive', 'import']],
  ['Letters', ['letter-words']],
  ['Conditions and consultees', ['condition', 'consultee']],
  ['Its place in the service', ['']],
];

/** Settings are left out: each is changed from its own line. */
export function offeredInGroups(offered: readonly Offered[], subject: string) {
  const addressOf = ({ href }: Offered): string => href.slice(subject.length + 1).replace(/^do\//, '');
  const left = offered.filter((each) => !addressOf(each).startsWith('settings/'));
  const groupOf = (each: Offered): number =>
    groups.findIndex(([, beginnings]) => beginnings.some((begins) => addressOf(each).startsWith(begins)));
  return groups
    .map(([name], at) => ({ name, offered: left.filter((each) => groupOf(each) === at) }))
    .filter((group) => group.offered.length > 0);
}
