export const inquiryKinds = ['impact', 'remedy', 'lifecycle', 'documents', 'other'] as const;
export type InquiryKind = (typeof inquiryKinds)[number];
export type InquiryState = 'open' | 'overdue' | 'answered' | 'settled' | 'withdrawn';

export interface NewInquiry {
  readonly modelId: string;
  readonly softwareVersion: string | null;
  readonly vulnerability: string | null;
  readonly kind: InquiryKind;
  readonly text: string;
  readonly dueOn: string;
}

export interface AnswerView {
  readonly at: string;
  readonly text: string;
  readonly trackingId: string | null;
  readonly isByMaker: boolean;
}

/** A question as both sides see it. */
export interface QuestionView extends Omit<NewInquiry, 'modelId'> {
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly modelNumber: string | null;
  readonly askedAt: string;
  readonly state: InquiryState;
  readonly answers: readonly AnswerView[];
}

export interface InquiryView extends QuestionView {
  readonly modelId: string;
  readonly askedBy: string;
  readonly isOnMakersPage: boolean;
  readonly answers: readonly (AnswerView & { readonly by: string; readonly advisoryId: string | null })[];
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}
