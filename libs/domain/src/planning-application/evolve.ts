import { evolveAppeals } from './after/state.js';
import { evolveConsultation } from './consultation/state.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolveFees, feesStated } from './fees/state.js';
import { evolveErasures, keptForRegister, nothingErased } from './privacy/state.js';
import { evolvePublicity } from './publicity/state.js';
import { evolveRegister, nothingFiled } from './register/state.js';
import { moved } from './stages.js';
import { isValid, type Known, type OnFile, type PlanningApplication } from './state.js';
import { evolveClock } from './time/state.js';
import { evolveRequests, nothingAsked } from './validation/state.js';

/**
 * Never objects, never computes: the fact has happened, so remember it. Each topic remembers what its own commands
 * turn on; then the fact may move the case to another stage. What no decision turns on is not remembered.
 */
export function evolve(state: PlanningApplication, event: PlanningApplicationEvent): PlanningApplication {
  if (event.type === 'ApplicationReceived') return { stage: 'validating', ...received(event) };
  if (state.stage === 'unknown') return state;
  return moved(remembered(state, event), event);
}

function received(event: Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>): OnFile {
  const { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn } = event;
  const { description, site, applicant, agent, feeStatedPence } = event;
  return {
    ...{ caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn },
    ...{ description, site, applicant, agent },
    measures: null,
    officer: null,
    specialists: new Map(),
    requests: nothingAsked,
    fees: feesStated(feeStatedPence),
    register: nothingFiled,
    appeals: new Map(),
    erasures: nothingErased,
    parent: null,
    enforcementNoticeOn: null,
    entries: new Set(),
  };
}

function remembered(state: Known, event: PlanningApplicationEvent): Known {
  const file = {
    ...state,
    ...ofTheCase(state, event),
    requests: evolveRequests(state.requests, event),
    fees: evolveFees(state.fees, event),
    register: evolveRegister(state.register, event),
    appeals: evolveAppeals(state.appeals, event),
    erasures: evolveErasures(state.erasures, event),
    entries: withEntry(state.entries, event),
  };
  if (!isValid(file)) return file;
  return {
    ...file,
    clock: evolveClock(file.clock, event),
    publicity: evolvePublicity(file.publicity, event),
    consultation: evolveConsultation(file.consultation, event),
  };
}

function ofTheCase(state: OnFile, event: PlanningApplicationEvent): Partial<OnFile> {
  const { specialists, site } = state;
  switch (event.type) {
    case 'CaseTakenOver':
      return { caseReference: event.caseReference };
    case 'DevelopmentMeasured': {
      const { scale, homes, siteHectares, floorSpaceSquareMetres } = event;
      return { scale, measures: { homes, siteHectares, floorSpaceSquareMetres } };
    }
    case 'OfficerAllocated':
      return { officer: event.officer };
    case 'SpecialistAllocated':
      return { specialists: new Map(specialists).set(event.discipline, event.officer) };
    case 'ParentLinked':
      return { parent: { caseId: event.parent.caseId, permission: event.permission } };
    case 'EnforcementLinked':
      return event.noticeServedOn ? { enforcementNoticeOn: event.noticeServedOn } : {};
    case 'RecordCorrected':
      return corrected(site, event);
    case 'PersonalDataErased':
      return keptForRegister(event.erased);
    default:
      return {};
  }
}

function corrected(
  site: OnFile['site'],
  { field, now }: Extract<PlanningApplicationEvent, { type: 'RecordCorrected' }>,
): Partial<OnFile> {
  if (field === 'description') return { description: now };
  return field === 'siteAddress' ? { site: { ...site, address: now } } : {};
}

/** A resolution is known by its meeting: the case leaves the committee by it, and may come back. */
function withEntry(entries: OnFile['entries'], event: PlanningApplicationEvent): OnFile['entries'] {
  if (event.type === 'CommitteeResolved') return new Set(entries).add(event.meetingId);
  return 'entryId' in event ? new Set(entries).add(event.entryId) : entries;
}
