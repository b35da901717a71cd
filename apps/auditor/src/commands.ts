import { asAt } from './as-at.js';
import type { Command } from './command.js';
import { eraseAgain } from './erasures.js';
import { exportCase, verifyExport } from './export.js';
import { history } from './history.js';
import { keys } from './keys.js';
import { noteBreak } from './note-break.js';
import { parked, replay } from './parked.js';
import { builds, parity, rebuild, rollback, switchBuild } from './read-models.js';
import { reconcile } from './reconcile.js';
import { recover } from './recover.js';
import { verify } from './verify.js';

/** All commands, a line each. */
export const commands: Readonly<Record<string, Command>> = {
  history,
  'as-at': asAt,
  verify,
  'note-break': noteBreak,
  export: exportCase,
  'verify-export': verifyExport,
  reconcile,
  builds,
  rebuild,
  parity,
  switch: switchBuild,
  rollback,
  recover,
  parked,
  replay,
  'erase-again': eraseAgain,
  keys,
};

export const usage = `Casebook, for auditors.

  npm run auditor -- COMMAND …

${Object.entries(commands)
  .map(([name, { takes, does }]) => `  ${`${name} ${takes}`.padEnd(52)} ${does}`)
  .join('\n')}

CASE is a case id, or a council and a reference: CAM 26/00017/HFUL
DAY is YYYY-MM-DD; MOMENT is ISO 8601 with its offset, 2026-11-21T10:00:00Z; MONTH is YYYY-MM

  --json    what is found as JSON; a refusal as JSON on the error stream: {"because": "…"}
  --open    what is said of people readable, where the keys to it are here (history --json, as-at)

Settings: EVENTSTORE_URL, DATABASE_URL, CASEBOOK_KEYS. Without them, the local system on CASEBOOK_DATA (.casebook).
Ends with 0 when all is as it should be, 1 when it is not, 2 when it was asked wrongly, 3 when it could not look.
`;
