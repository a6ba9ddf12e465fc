import type { LifecycleStatement, Vocabulary } from './statement.js';
import { vocabularyTerms, type VocabularyTerm } from './vocabularies.facts.js';

/** The term of a vocabulary as its specification has it; undefined for words that it does not have. Never another term of a like name. */
export function termOf(vocabulary: Vocabulary, term: string): VocabularyTerm | undefined {
  return vocabularyTerms.find((each) => each.vocabulary === vocabulary && each.term === term);
}

/**
 * What is proposed for a statement, with what the proposal rests on: shown to the person who confirms it. Words of letters are entered under
 * their kind, so that the hospital's spelling does not matter; those of published vocabularies are looked up as written.
 */
export function proposalFor({
  vocabulary,
  term,
  kind,
}: Pick<LifecycleStatement, 'vocabulary' | 'term' | 'kind'>): VocabularyTerm | undefined {
  return (
    termOf(vocabulary, term) ??
    (vocabulary === 'letter' ? vocabularyTerms.find((each) => each.vocabulary === 'letter' && each.kind === kind) : undefined)
  );
}
