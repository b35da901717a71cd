import type { AfterDecisionCommand } from './after-decision/index.js';
import type { AllocationCommand } from './allocation/index.js';
import type { AppealCommand } from './appeals/index.js';
import type { AssessmentCommand } from './assessment/index.js';
import type { CommitteeCommand } from './committee/index.js';
import type { ConsultationCommand } from './consultation/index.js';
import type { DecisionCommand } from './decision/index.js';
import type { FeeCommand } from './fees/index.js';
import type { LetterCommand } from './letters/index.js';
import type { PrivacyCommand } from './privacy/index.js';
import type { PublicityCommand } from './publicity/index.js';
import type { ReceivingCommand } from './receiving/index.js';
import type { RecommendationCommand } from './recommendation/index.js';
import type { RecordCommand } from './record/index.js';
import type { RegisterCommand } from './register/index.js';
import type { SubmittedCommand } from './submitted/index.js';
import type { TimeCommand } from './time/index.js';
import type { TwoPeopleCommand } from './two-people/index.js';
import type { ValidationCommand } from './validation/index.js';

export type {
  AfterDecisionCommand,
  AllocationCommand,
  AppealCommand,
  AssessmentCommand,
  CommitteeCommand,
  ConsultationCommand,
  DecisionCommand,
  FeeCommand,
  LetterCommand,
  PrivacyCommand,
  PublicityCommand,
  ReceivingCommand,
  RecommendationCommand,
  RecordCommand,
  RegisterCommand,
  SubmittedCommand,
  TimeCommand,
  TwoPeopleCommand,
  ValidationCommand,
};

/** The contents page: one line per topic. Each topic's own page lists its commands. */
export type PlanningApplicationCommand =
  | ReceivingCommand
  | ValidationCommand
  | FeeCommand
  | AllocationCommand
  | RegisterCommand
  | SubmittedCommand
  | PublicityCommand
  | ConsultationCommand
  | AssessmentCommand
  | TimeCommand
  | RecommendationCommand
  | CommitteeCommand
  | DecisionCommand
  | AfterDecisionCommand
  | AppealCommand
  | LetterCommand
  | RecordCommand
  | PrivacyCommand
  | TwoPeopleCommand;
