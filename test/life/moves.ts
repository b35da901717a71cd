import type { Role } from '#identity';
import type { CalendarDate } from '#legislation';
import { type DefinedAct, definedActs } from '../../apps/api/src/acts/defined.js';
import { labelsOf } from '../../apps/api/src/http/labels.js';
import { checkedClasses, rulesOf } from '../../apps/api/src/openapi/rules-of.js';
import { caseRequests, commandMakers } from '../../libs/domain/test/examples/index.js';
import type { Request } from '../../libs/domain/test/examples/requests.js';
import { anotherCase } from './diary.js';
import type { Move } from './move.js';

/** A person of the set-up with each role. */
const people: Readonly<Partial<Record<Role, string>>> = {
  ...{ officer: 'dylan.price', validation: 'nadia.rahman', teamLeader: 'amina.hassan' },
  ...{ committeeClerk: 'carol.venn', finance: 'farid.aziz', serviceManager: 'peter.lowe' },
};

/** What the diaries call what a path may name. */
const ids: Readonly<Record<string, string>> = {
  ...{ requestId: 'plans', disputeId: 'dispute', paymentId: 'fee', refundId: 'refund-1' },
  ...{ documentId: 'plan', constraintId: 'flood', lineId: 'measures', letterId: 'asking' },
  ...{ consulteeId: 'highways', responseId: 'highways-answer', representationId: 'neighbour' },
  ...{ proposalId: 'more-time', appealId: 'a1', condition: '1' },
};

/**
 * Every command route of a case, by its path below the case: as its examples in the domain say it is sent, or
 * else with what its maker makes.
 */
export const moves: Readonly<Record<string, readonly Move[]>> = Object.fromEntries(
  definedActs.map((act) => [act.command, requestsFor(act).map((request) => moveOf(act, request))]),
);

/** A proposal has requests of its own where one person may do some of it alone. */
function requestsFor({ type, byTwo }: DefinedAct): readonly Request[] {
  const all = caseRequests[type] ?? [{}];
  return byTwo && all.some(({ proposed }) => proposed)
    ? all.filter(({ proposed }) => proposed)
    : all.filter(({ proposed }) => !proposed);
}

function moveOf(act: DefinedAct, { called, who, path, body }: Request): Move {
  return {
    ...(called !== undefined && { called }),
    who: who ?? (act.byTwo ? 'peter.lowe' : people[act.roles[0]!]!),
    path: { ...ids, ...path },
    body: (on, the) => body?.(on, { ...the, another: anotherCase }) ?? bodyMade(act, on),
  };
}

/** The fields of a body with what the command's maker puts into those of the same name. */
function bodyMade({ type, body, command }: DefinedAct, on: CalendarDate): object {
  const [target] = checkedClasses().get(body ?? '') ?? [];
  if (!target) return {};
  const { properties, required } = rulesOf(target);
  const labels = labelsOf(target.prototype as object);
  const made: Readonly<Record<string, unknown>> = { ...commandMakers[type](on, 0) };
  const isAsked = (name: string): boolean => required.includes(name) || !labels[name]?.['x-casebook-own-id'];
  const sent = Object.keys(properties).filter((name) => isAsked(name) && (made[name] ?? null) !== null);
  const missing = required.filter((name) => !sent.includes(name));
  if (missing.length > 0) throw new Error(`Add a request for ${type} (${command}) that says ${missing}.`);
  return withoutNulls(Object.fromEntries(sent.map((name) => [name, made[name]])));
}

/** A body leaves out what a command has as null. */
const withoutNulls = (body: object): object =>
  JSON.parse(JSON.stringify(body), (_, value: unknown) => value ?? undefined) as object;
