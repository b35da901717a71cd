import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandList, commandListSource, commandWithoutAct } from '../../scripts/command-list.js';

describe('the list of commands on a case', () => {
  it('is made from the files that define them: if it is not, run `npm run commands`', () =>
    expect(readFileSync(commandList, 'utf8')).toBe(commandListSource()));

  it('is not made if a command has no act', () => {
    const command = "export interface NoteCall {\n  readonly type: 'NoteCall';\n}\n";
    const act = 'export const NoteCall: Act<NoteCall> = act(mayNoteCall, noteCall, { days });\n';
    expect(commandWithoutAct([command])).toBe('NoteCall');
    expect(commandWithoutAct([command, act])).toBeUndefined();
  });
});
