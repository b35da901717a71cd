import { describe, expect, it } from '@jest/globals';
import { offeredInGroups } from './offered-in-groups.js';

const at = (address: string) => ({ href: `/councils/cam/${address}`, label: address });

describe('the acts on the page of a council', () => {
  it('are listed under headings, without the settings, which are changed from their own lines', () =>
    expect(
      offeredInGroups(
        [
          at('do/settings/areas'),
          at('do/stage'),
          at('do/letter-words'),
          at('do/condition-end'),
          at('import'),
        ],
        '/councils/cam',
      ),
    ).toEqual([
      { name: 'Applications', offered: [at('import')] },
      { name: 'Letters', offered: [at('do/letter-words')] },
      { name: 'Conditions and consultees', offered: [at('do/condition-end')] },
      { name: 'Its place in the service', offered: [at('do/stage')] },
    ]));
});
