import type { Confidence } from '../../law/answer.js';

/** The part of the Regulations that sets the fee of an application type (Open Digital Planning codes). */
export type FeeRoute =
  | {
      readonly fee: 'development';
      readonly outline?: true;
      readonly withAdvertisement?: true;
      /** The development that the type itself implies, if the proposal states nothing more. */
      readonly taken?: 'one house altered' | 'minerals' | 'oil or gas';
    }
  | { readonly fee: 'reserved matters' }
  | { readonly fee: 'permission in principle' }
  | { readonly fee: 'section 73' }
  | { readonly fee: 'non-material amendment' }
  | { readonly fee: 'conditions' }
  | { readonly fee: 'advertisement' }
  | { readonly fee: 'hazardous substances' }
  | { readonly fee: 'certificate'; readonly of: 'existing' | 'proposed' | 'breach of condition' }
  | { readonly fee: 'prior approval'; readonly of: PriorApprovalFee }
  | {
      readonly fee: 'none';
      readonly because: string;
      readonly source: string;
      readonly confidence: Confidence;
    }
  | { readonly fee: 'local'; readonly because: string };

type PriorApprovalFee = 'standard' | 'change of use' | 'class MA' | 'part 20' | 'telecommunications';
