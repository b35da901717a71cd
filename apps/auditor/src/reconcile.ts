import { billing, type CouncilCode, type costRecovery, ledgers, poundsOf } from '#domain';
import { digestOf, type EventStore, everyPage } from '#event-store';
import { billingFactOf, streamsAboutMoney } from '#read-models';
import { type Command, Misasked, NotFound, type Verdict } from './command.js';
import { asJson, asTable, type Output } from './output.js';

export const reconcile: Command = {
  takes: '[--council CODE] [--month MONTH]',
  does: 'compares statements, ledger and facts, to the penny',
  run: async ({ args, council, month, json }, system, output) => {
    if (args.length > 0)
      throw new Misasked('Compares everything; with --council and --month, one statement.');
    const { store } = await system();
    const { facts, unreadable } = await factsAboutMoney(store, output);
    const opened = billing.billingOf(facts);
    if (!opened) throw new NotFound('No shared service has been founded, so there are no accounts.');
    const isAsked = (of: Of) => (!council || of.council === council) && (!month || of.month === month);
    const { months, differences, ...whole } = ledgers.reconcile(opened, facts);
    const asked = months.filter(isAsked);
    if (asked.length === 0) throw new NotFound('That council has no statement for that month.');
    // Facts that are unreadable, or of no single council, may concern any council.
    const found = [...unreadable, ...differences, ...sealedOtherwise(facts)].filter(
      (each) => each.council === null || isAsked(each),
    );
    return tell(
      { ...whole, agrees: found.length === 0, facts: facts.length, months: asked, found },
      json,
      output,
    );
  },
};

interface Of {
  readonly council: CouncilCode | null;
  readonly month: costRecovery.Month | null;
}

interface Reconciled extends Pick<ledgers.Reconciliation, 'statementsPence' | 'ledgerPence' | 'factsPence'> {
  readonly agrees: boolean;
  readonly facts: number;
  readonly months: readonly ledgers.ReconciledMonth[];
  readonly found: readonly ledgers.Difference[];
}

const page = 5_000;

/** Reads the record itself, because a read model that lost a fact would agree with itself. */
async function factsAboutMoney(
  store: EventStore,
  { progress }: Output,
): Promise<{ facts: readonly billing.BillingFact[]; unreadable: readonly ledgers.Difference[] }> {
  const facts: billing.BillingFact[] = [];
  const unreadable: ledgers.Difference[] = [];
  const options = { after: null, limit: page, streamPrefixes: streamsAboutMoney };
  for await (const { events } of everyPage(store, options)) {
    for (const each of events) {
      if ('recorded' in each) {
        const fact = billingFactOf(each.recorded);
        if (fact) facts.push(fact);
        continue;
      }
      const { stream, revision, type } = each.undecodable;
      const because = `${type} in ${stream} at revision ${revision} cannot be read by this version`;
      unreadable.push({ council: null, month: null, line: null, because });
    }
    progress(`${facts.length} facts about money`);
  }
  return { facts, unreadable };
}

/** Statements whose hash does not match their content. */
function sealedOtherwise(facts: readonly billing.BillingFact[]): readonly ledgers.Difference[] {
  const issued = ledgers.issuedIn(facts);
  return facts.flatMap(({ event }) => {
    if (event.type !== 'StatementIssued') return [];
    const { number, council, month, totals, hash } = event;
    const lines = issued.get(number)?.lines;
    if (lines && digestOf({ number, council, month, lines, totals }) === hash) return [];
    return [{ council, month, line: null, because: `its hash does not match its lines and totals: ${hash}` }];
  });
}

function tell(reconciled: Reconciled, json: boolean, { say }: Output): Verdict {
  const { agrees, facts, months, found } = reconciled;
  if (json) {
    const { found: differences, ...rest } = reconciled;
    say(asJson({ ...rest, differences }));
    return agrees ? 0 : 1;
  }
  const rows = months.map(({ council, month, statementPence, ledgerPence, issuedPence }) => [
    council,
    month,
    poundsOf(statementPence),
    poundsOf(ledgerPence),
    issuedPence === null ? '' : poundsOf(issuedPence),
  ]);
  say(asTable(['council', 'month', 'statement', 'ledger', 'as issued'], rows));
  if (agrees) {
    const all = poundsOf(reconciled.factsPence);
    say(`\nStatements, ledger and ${facts} facts agree: each comes to ${all}.`);
    return 0;
  }
  say(`\nTHEY DO NOT AGREE: ${found.length} differences.\n`);
  const differences = found.map(({ council, month, line, because }) => [council, month, line, because]);
  say(asTable(['council', 'month', 'line', 'because'], differences));
  return 1;
}
