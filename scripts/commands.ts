import { writeFile } from 'node:fs/promises';
import { commandList, commandListSource } from './command-list.js';

await writeFile(commandList, commandListSource());
