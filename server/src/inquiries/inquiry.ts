/** 照会: what the hospital asks the maker of a model, which must be able to answer (手引書 6.2, 6.6.2.2–6.6.2.4). */
export interface Inquiry {
  readonly id: string;
  readonly modelId: string;
  /** The version that is installed; null where the question is of all. The maker is told it, and nothing else of the inventory. */
  readonly softwareVersion: string | null;
  /** As the finding names it, mostly a CVE; null for what is about no vulnerability. */
  readonly vulnerability: string | null;
  readonly kind: InquiryKind;
  readonly text: string;
  /** Until when an answer is asked for, a day. */
  readonly dueOn: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly closedAs: 'settled' | 'withdrawn' | null;
}

/** Whether it is affected; when and how it is mended; until when it is supported; papers that are owed; anything else. */
export const inquiryKinds = ['impact', 'remedy', 'lifecycle', 'documents', 'other'] as const;
export type InquiryKind = (typeof inquiryKinds)[number];

export interface InquiryAnswer {
  readonly id: string;
  readonly inquiryId: string;
  readonly at: string;
  /** The maker's name where it answered itself, else who wrote down what came by letter or telephone. */
  readonly by: string;
  readonly isByMaker: boolean;
  readonly text: string;
  /** The advisory with which the maker answered. */
  readonly advisoryId: string | null;
  readonly trackingId: string | null;
}

export const inquiryStates = ['open', 'overdue', 'answered', 'settled', 'withdrawn'] as const;
export type InquiryState = (typeof inquiryStates)[number];

export interface AnsweredInquiry {
  readonly inquiry: Inquiry;
  /** The earliest first. */
  readonly answers: readonly InquiryAnswer[];
}

/** On the last day itself there is still time. */
export function stateOf({ inquiry, answers }: AnsweredInquiry, today: string): InquiryState {
  if (inquiry.closedAs !== null) return inquiry.closedAs;
  if (answers.length > 0) return 'answered';
  return inquiry.dueOn < today ? 'overdue' : 'open';
}

/** What the morning list tells of the questions about one model. */
export interface InquiryDuty {
  readonly code: 'inquiry_answered' | 'inquiry_overdue';
  readonly modelId: string;
  readonly inquiries: number;
  /** Since when there is something to do: the day of the first answer, the day after the last one on which it was asked for. */
  readonly since: string;
  /** The day until which an answer was asked for; null where one came. */
  readonly dueOn: string | null;
}

/**
 * One entry a model and kind: an answer that nobody has read would be worth nothing, and a maker that does not answer is reminded.
 * @param dayOf day in Japan of an instant
 */
export function dutiesOf(inquiries: readonly AnsweredInquiry[], today: string, dayOf: (instant: string) => string): readonly InquiryDuty[] {
  const of = (code: InquiryDuty['code'], state: InquiryState, sinceOf: (each: AnsweredInquiry) => string, hasDay: boolean) =>
    [...Map.groupBy(inquiries, ({ inquiry }) => inquiry.modelId)].flatMap(([modelId, all]): readonly InquiryDuty[] => {
      const some = all.filter((each) => stateOf(each, today) === state);
      const [since] = some.map(sinceOf).sort();
      if (since === undefined) return [];
      return [{ code, modelId, inquiries: some.length, since, dueOn: hasDay ? since : null }];
    });
  return [
    ...of('inquiry_answered', 'answered', ({ answers, inquiry }) => dayOf(answers[0]?.at ?? inquiry.askedAt), false),
    ...of('inquiry_overdue', 'overdue', ({ inquiry }) => inquiry.dueOn, true),
  ];
}
