import type { CouncilCode, OfficerId } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { CouncilRow } from './councils.js';
import type { OfficerRow } from './officers.js';

export const listOfficers = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
): Promise<readonly OfficerRow[]> =>
  visible(database, councils).officers.selectAll().orderBy('name').orderBy('officer').execute();

export const findOfficer = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  officer: OfficerId,
): Promise<OfficerRow | undefined> =>
  visible(database, councils).officers.selectAll().where('officer', '=', officer).executeTakeFirst();

export const listCouncils = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
): Promise<readonly CouncilRow[]> =>
  visible(database, councils).councils.selectAll().orderBy('council').execute();
