import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import type { OpenedCase } from '../cases/opening.js';
import { Page } from '../page/page.js';

/** So far around the site addresses may be looked up, in metres. */
const around = [10, 30, 50, 100];

interface FormState {
  readonly faults?: readonly FormFault[];
  readonly found?: { readonly many: number; readonly metres: string };
  readonly status?: number;
}

export const formPage = (
  opened: OpenedCase,
  sent: Sent,
  { faults = [], found, status }: FormState = {},
): Page =>
  new Page(
    'letters/neighbours',
    {
      ...{ ...frame(opened, 'Write to the neighbours'), around, found, ...writtenIn(sent) },
      ...{ faults, hasErrors: faults.length > 0 },
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    status ?? (faults.length > 0 ? 400 : 200),
  );

export const checkPage = (opened: OpenedCase, sent: Sent, person: string): Page =>
  new Page('letters/neighbours-check', {
    ...{ ...frame(opened, 'Check before you write to the neighbours'), person, ...writtenIn(sent) },
  });

const writtenIn = (sent: Sent) => ({
  ...{ csv: textAt(sent, 'csv'), until: textAt(sent, 'until'), key: textAt(sent, '_key') },
});

const frame = ({ council, found, head }: OpenedCase, title: string) => ({
  ...{ title: `${title}, ${found.reference}`, heading: title, council, head, at: '/cases' },
  ...{ href: found.href, action: `${found.href}/neighbours` },
});
