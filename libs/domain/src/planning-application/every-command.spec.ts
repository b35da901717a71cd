import { describe, expect, it } from '@jest/globals';
import { monday } from '../../test/a-case.js';
import { commandMakers } from '../../test/any-command.js';
import { everyCommand } from '../../test/every-command.js';
import { beforeValid } from '../../test/examples/before-valid.js';
import { clock } from '../../test/examples/clock.js';
import { toTheEnd } from '../../test/examples/to-the-end.js';
import { underWay } from '../../test/examples/under-way.js';
import { specify } from '../../test/given.js';
import { planningApplication } from './index.js';

const examples = { ...beforeValid, ...underWay, ...clock, ...toTheEnd };

describe('every command of a case', () => {
  everyCommand(planningApplication, examples);

  it('has its example', () =>
    expect(Object.keys(examples).sort()).toEqual(Object.keys(commandMakers).sort()));

  const ofACase = Object.keys(commandMakers).filter(
    (type) => !['ReceiveApplication', 'ImportCase'].includes(type) && !type.startsWith('Note'),
  );
  it.each(ofACase)('%s needs a case', (type) =>
    specify(planningApplication)()
      .when(commandMakers[type as keyof typeof commandMakers](monday, 0))
      .expectRejection('unknown-case'),
  );
});
