import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiProblem, NoAnswer } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { scanInWords } from '../cases/documents-of-case.js';
import type { CaseNamed } from '../cases/finding.js';
import { OpeningCases, pathOf } from '../cases/opening.js';
import { tooLarge } from '../page/forms-with-files.js';
import { type Done, Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { factsAfter } from '../timeline/record.js';
import { changedPage, checkPage, faultAt, formPage, unknownPage } from './act-pages.js';
import { addressOf } from './addresses.js';
import { type Back, backControl, backFrom } from './back.js';
import type { Begun } from './begun.js';
import { Described } from './described.js';
import { discardDraft, draftControl, draftOf, heldIn } from './drafts.js';
import { fileControl, fileOnceMore, takesFile, withFile } from './file-control.js';
import { askedIn, formOf, suggestedIn } from './form.js';
import { offeredBy } from './from-directory.js';
import { libraryFor, withChosen } from './from-library.js';
import { letterIn } from './laid-out/letter.js';
import { reportBegun } from './laid-out/recommending.js';
import { nextOnTheList } from './next-on-the-list.js';
import { read } from './reading.js';
import { rearranged } from './rows.js';
import { type Recorded, Sending } from './sending.js';
import { type Sent, textAt } from './sent.js';
import { needsWhich, previewEach, recordEach, whichControl, whichIn } from './together.js';
import { Vocabulary } from './vocabulary.js';

/** The four steps of every act: form, check, record, done. */
export class Performing {
  constructor(
    private readonly opening: OpeningCases,
    private readonly described: Described,
    private readonly vocabulary: Vocabulary,
    private readonly sending: Sending,
  ) {}

  async begin(named: CaseNamed, address: string, request: FastifyRequest): Promise<Begun> {
    const opened = await this.opening.withActs(named, request);
    const act = opened.acts.acts.find(({ command }) => addressOf(command) === address);
    if (!act) throw notHere();
    const [schema, vocabulary] = await Promise.all([
      this.described.bodyOf(act.command),
      this.vocabulary.readFor(opened.api),
    ]);
    const offered = await offeredBy(opened, act, schema);
    const fields = formOf(act, { view: opened.view, schema, vocabulary, ...offered });
    const begun = { ...opened, act, fields, person: request.session!.name, file: request.fileSent };
    return { ...begun, library: await libraryFor(begun) };
  }

  /** The saved draft if there is one, and otherwise the suggested values and those of the link. */
  async form(begun: Begun, asked: Readonly<Record<string, string>>): Promise<Page> {
    const { act, acts, fields } = begun;
    const draft = await draftOf(begun);
    const made = Object.fromEntries(
      fields.flatMap(({ name, kind }) => (kind === 'made' ? [[`f.${name}`, randomUUID()]] : [])),
    );
    const own = {
      _key: randomUUID(),
      _revision: acts.revision,
      [whichControl]: asked.which ?? onlyOne(begun),
      ...(asked.back && { [backControl]: asked.back }),
    };
    if (draft)
      return formPage(
        begun,
        { ...own, ...made, ...heldIn(draft), [draftControl]: String(draft.revision) },
        { draft },
      );
    return formPage(begun, {
      ...own,
      ...(act.command === 'recommendation' && { 'f.report': reportBegun(begun.view) }),
      ...{ ...made, ...suggestedIn(act, fields), ...askedIn(fields, asked), [draftControl]: '0' },
    });
  }

  /** The form with the user's input, after returning from the check page or adding a row. */
  again(begun: Begun, sent: Sent): Page {
    return formPage(begun, withChosen(rearranged(sent), begun.library), { adding: textAt(sent, '_add') });
  }

  async check(begun: Begun, sent: Sent): Promise<Page> {
    const { faults, body } = readAll(begun, sent);
    if (faults.length > 0) return formPage(begun, sent, { faults });
    const previews = await previewEach(this.sending, begun, orderOf(begun, sent, body)).catch((fault) =>
      refused(begun, sent, fault),
    );
    if (previews instanceof Page) return previews;
    return checkPage(begun, sent, { body, previews, letter: await letterIn(begun, body) });
  }

  async record(begun: Begun, sent: Sent): Promise<Page | SeeOther> {
    const { faults, body } = readAll(begun, sent);
    if (faults.length > 0) return formPage(begun, sent, { faults: withFile(begun, faults) });
    const { file } = begun;
    const order = { ...orderOf(begun, sent, body), key: textAt(sent, '_key'), file };
    const recorded = await recordEach(this.sending, begun, order).catch((fault) =>
      refused(begun, sent, fault),
    );
    if (recorded instanceof Page) return recorded;
    if (file) return await this.#filed(begun, recorded, backFrom(begun, sent));
    // The draft is no longer needed: its content is recorded.
    const [next] = await Promise.all([
      nextOnTheList(begun),
      textAt(sent, draftControl) && discardDraft(begun),
    ]);
    return done(begun, recorded, { next });
  }

  /** After a document is uploaded, shows the result of the virus scan. */
  async #filed(begun: Begun, recorded: Recorded, back: Back | null): Promise<SeeOther> {
    const { api, found, head } = begun;
    const at = '/councils/{council}/planning-applications/{caseId}';
    const shown = { params: { path: pathOf(found) }, headers: { 'casebook-wait-for': recorded.position } };
    const { documents } = await answered(api.GET(at, shown));
    const paper = documents.find(({ documentId }) => recorded.ids.includes(documentId));
    const scan = paper && scanInWords[paper.scanned ?? 'none'];
    return done(
      begun,
      { ...recorded, made: [...recorded.made, ...(scan ? [scan] : [])] },
      { href: back ? back(recorded.ids[0] ?? '') : `${head.href}/documents` },
    );
  }
}

const onlyOne = ({ act }: Begun): string =>
  act.targets?.length === 1 && needsWhich(act) ? act.targets[0]!.id : '';

function readAll(begun: Begun, sent: Sent) {
  const { fields, file } = begun;
  const { faults, body } = read(fields, sent);
  const isOpen = whichIn(begun, sent).length === 0;
  const lacksFile = file === null && takesFile(fields);
  return {
    body,
    faults: [
      ...(isOpen ? [{ at: whichControl, words: 'Choose what it is about' }] : []),
      ...faults,
      ...(lacksFile ? [{ at: fileControl, words: 'Choose the file' }] : []),
    ],
  };
}

const orderOf = (begun: Begun, sent: Sent, body: Readonly<Record<string, unknown>>) => ({
  ...{ body, which: whichIn(begun, sent), revision: textAt(sent, '_revision') },
});

function done(
  { act, head, council }: Begun,
  { position, made }: Recorded,
  {
    href = head.href + partOf(act.command),
    next = null,
  }: { readonly href?: string; readonly next?: Done['next'] | null },
): SeeOther {
  const title = `${act.done}, for ${council.name}`;
  return new SeeOther(href, {
    ...{ title, position },
    ...(made.length > 0 && { words: made.join(' ') }),
    ...(next && { next }),
  });
}

/** The part of the case on which one goes on to the next document or comment. */
const partOf = (command: string): string =>
  command.startsWith('documents/') ? '/documents' : command.endsWith('/redaction') ? '/people' : '';

/**
 * Shows the form again with the API's reason. If the outcome is unknown, the user can send it again under the
 * same key.
 */
async function refused(begun: Begun, sent: Sent, fault: unknown): Promise<Page> {
  if (begun.file?.file.truncated) throw tooLarge;
  if (leavesOpen(fault)) return begun.file ? formPage(begun, sent, fileOnceMore) : unknownPage(begun, sent);
  if (!(fault instanceof ApiProblem) || [401, 403, 404].includes(fault.status)) throw fault;
  if (fault.status === 412) {
    const after = textAt(sent, '_revision');
    const { api, found } = begun;
    return changedPage(begun, sent, await factsAfter(api, pathOf(found), /^\d+$/.test(after) ? after : '0'));
  }
  const faults =
    fault.errors.length > 0
      ? fault.errors.map((each) => faultAt(begun.fields, each))
      : [{ at: '', words: fault.detail }];
  return formPage(begun, sent, { faults: withFile(begun, faults), status: fault.status });
}

/** Whether an error leaves unknown if the act was recorded. */
export const leavesOpen = (fault: unknown): boolean =>
  fault instanceof NoAnswer ||
  (fault instanceof ApiProblem && fault.status >= 500 && fault.code !== 'not-shown-yet');
