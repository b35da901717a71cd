import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import type { CasebookApi, Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { Page } from '../page/page.js';

type ImportView = Schemas['ImportView'];

export interface Importing {
  readonly api: CasebookApi;
  readonly council: CouncilShown;
  readonly href: string;
  readonly person: string;
}

const outcomes: Readonly<Record<Schemas['ImportResult']['outcome'], { words: string; colour: string }>> = {
  ready: { words: 'Ready', colour: 'blue' },
  imported: { words: 'Brought in', colour: 'green' },
  corrected: { words: 'Put right', colour: 'green' },
  already: { words: 'Here already', colour: 'grey' },
  left: { words: 'Left out', colour: 'grey' },
  refused: { words: 'Refused', colour: 'red' },
};

export const importFormPage = (importing: Importing, sent: Sent, faults: readonly FormFault[] = []): Page =>
  new Page(
    'office/import',
    {
      ...frame(importing, 'Bring cases in from a file'),
      ...{
        faults,
        hasErrors: faults.length > 0,
        source: textAt(sent, 'source'),
        mapping: textAt(sent, 'mapping'),
      },
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? 400 : 200,
  );

export const triedPage = (importing: Importing, sent: Sent, view: ImportView, person: string): Page =>
  new Page('office/imported', {
    ...frame(importing, 'Check before you bring them in'),
    ...{ ...shown(view), person, isTrial: true },
    carried: ['source', 'csv', 'mapping', '_key'].map((name) => ({ name, value: textAt(sent, name) })),
  });

export const importedPage = (importing: Importing, view: ImportView): Page =>
  new Page('office/imported', { ...frame(importing, 'Cases brought in'), ...shown(view), isTrial: false });

/** The number of accepted rows on the page. All refused rows are shown. */
const mostRows = 200;

function shown(view: ImportView) {
  const refused = view.results.filter(({ outcome }) => outcome === 'refused');
  const others = view.results.filter(({ outcome }) => outcome !== 'refused');
  return {
    ...view,
    rows: [...refused, ...others.slice(0, mostRows)].map((each) => ({
      ...each,
      tag: outcomes[each.outcome],
    })),
    notShown: Math.max(0, others.length - mostRows),
  };
}

const frame = ({ council, href }: Importing, title: string) => ({
  ...{ title, council, at: '/councils', href, action: `${href}/import` },
});
