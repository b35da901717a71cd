import type { Outcome } from './sending.js';

const heading = ['File', 'Status', 'Reference', 'Council', 'Received', 'Type, or the problem'];

/** The result of each file as a line in columns, and the totals. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const refused = outcomes.filter((outcome) => 'refused' in outcome).length;
  const sum = `${outcomes.length - refused} received, ${refused} refused`;
  return [...inColumns([heading, ...outcomes.map(rowOf)]), '', sum].join('\n');
}

function rowOf(outcome: Outcome): string[] {
  if ('refused' in outcome) return [outcome.file, 'refused', '', '', '', outcome.refused];
  const { caseReference, council, receivedOn, applicationType, typeIsKnown } = outcome.received;
  const type = typeIsKnown ? applicationType : `${applicationType} (unknown type: marked for an officer)`;
  return [outcome.file, 'received', caseReference, council, receivedOn, type];
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
