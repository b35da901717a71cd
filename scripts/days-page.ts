import { type BoundOfDay, limitsOfDays, limitsOfRecords } from '#domain';

const beginning = `# What bounds each day

Every day that a command on a case says has its bounds: a day on the wrong side of one is refused (409) with the code and
the day it was held against. The bounds stand beside each command, in the \`index.ts\` of its topic in
\`libs/domain/src/cases/planning-application\`, and decide; \`npm run days\` writes this page from them. \`on\` is the day on which a command is sent, by the machine's own clock: the
same for every command on a case that is not listed with it. Other records have tables of their own, below.

`;

const head = `| command | day | not before | not after |
| --- | --- | --- | --- |
`;

const ofRecords = Object.entries(limitsOfRecords);

const said = (bounds: readonly BoundOfDay[]): string =>
  bounds.map(({ name, code }) => `${name} (\`${code}\`)`).join('; ');

type Line = { readonly notBefore: readonly BoundOfDay[]; readonly notAfter: readonly BoundOfDay[] };

function row(command: string, day: string, limits: Line | { readonly unbounded: string }): string {
  const cells =
    'unbounded' in limits ? [limits.unbounded, ''] : [said(limits.notBefore), said(limits.notAfter)];
  return `| ${command} | \`${day}\` | ${cells.join(' | ')} |`;
}

/** Limits that every command has are listed once. */
const isOrdinary = (day: string, limits: object): boolean =>
  day === 'on' && 'notBefore' in limits && (limits as Line).notBefore.length === 1;

/** The page with the date limits of every command, from the code that checks them. */
export function daysPage(): string {
  const rows = Object.entries(limitsOfDays).flatMap(([command, days]) =>
    Object.entries(days).flatMap(([day, limits]) =>
      isOrdinary(day, limits) ? [] : [row(`\`${command}\``, day, limits)],
    ),
  );
  const every = row('every other', 'on', limitsOfDays.WithdrawApplication.on);
  return `${beginning}${head}${[every, ...rows].join('\n')}\n${ofRecords.map(section).join('')}`;
}

/** For a record other than a case, where the day of sending is no limit. */
function section([record, commands]: (typeof ofRecords)[number]): string {
  const rows = Object.entries(commands).flatMap(([command, days]) =>
    Object.entries(days).flatMap(([day, limits]) =>
      day === 'on' ? [] : [row(`\`${command}\``, day, limits)],
    ),
  );
  return rows.length === 0 ? '' : `\n## ${record}\n\n${head}${rows.join('\n')}\n`;
}
