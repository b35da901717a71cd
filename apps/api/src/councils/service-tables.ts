import { controllerOfTable } from '../commands/command-table.js';
import { councilLawCommands } from '../law/council-law.commands.js';
import { officerCommands } from '../officers/officer.commands.js';
import { sharedServiceCommands } from '../shared-service/shared-service.commands.js';
import { unreadCommands } from '../unread-submissions/unread.commands.js';
import { councilCommands } from './council.commands.js';

/** Routes for councils, their officers and laws, and the service that they share. */
export const serviceControllers = [
  controllerOfTable(councilCommands),
  controllerOfTable(officerCommands),
  controllerOfTable(sharedServiceCommands),
  controllerOfTable(councilLawCommands),
  controllerOfTable(unreadCommands),
];
