import { bearingTopics } from './bearing.facts.js';
import type { KeptAnswer } from './kept-disclosure.js';

export interface DisclosedTopic {
  readonly topic: string;
  readonly bearsOn: readonly ('finding' | 'lifecycle')[];
  readonly en: string;
  readonly ja: string;
  /** The answered ones among its questions, in the order of the topic. */
  readonly answers: readonly KeptAnswer[];
}

/** Who installs updates by a sheet's own words; null where it does not say. */
export interface Patching {
  readonly hospital: boolean | null;
  readonly maker: boolean | null;
  readonly remote: boolean | null;
  readonly automatic: boolean | null;
}

/** What of a sheet of 2019 bears on a finding or on the end of support; topics of which it says nothing are left out. */
export function disclosedTopics(answers: readonly KeptAnswer[]): readonly DisclosedTopic[] {
  const said = new Map(answers.filter(({ answer }) => answer !== null).map((answer) => [answer.questionId, answer]));
  return bearingTopics
    .map(({ questions, ...topic }) => ({ ...topic, answers: questions.flatMap((question) => said.get(question) ?? []) }))
    .filter((topic) => topic.answers.length > 0);
}

/** HN 1-2019 asks it of five kinds of software; any "yes" is one, "no" only when every answer is. */
export function patchingOf(answers: readonly KeptAnswer[]): Patching {
  const said = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
  const any = (...questions: readonly string[]): boolean | null => {
    const given = questions.flatMap((question) => said.get(question) ?? []);
    if (given.includes('yes')) return true;
    return given.length > 0 && given.every((answer) => answer === 'no' || answer === 'not_applicable') ? false : null;
  };
  const ofEach = (number: number): string[] => [2, 3, 4, 5, 6].map((kind) => `CSUP-${kind}.${number}`);
  return { hospital: any(...ofEach(1)), maker: any(...ofEach(2)), remote: any(...ofEach(3)), automatic: any('CSUP-8') };
}
