import { id, integer, orNull, reference, table, text, word } from '../../database/table.js';
import type { KeptAnswer, KeptDisclosure } from './kept-disclosure.js';

export const disclosureTable = table<KeptDisclosure>('disclosure', {
  id: { ...id, foreignKey: { target: 'document', name: 'fk_disclosure_document', onDelete: 'CASCADE' } },
  form: word,
  manufacturer: orNull(text),
  model: orNull(text),
  documentNumber: orNull(text),
  releaseDate: orNull(text),
  softwareVersion: orNull(text),
});

export const disclosureAnswerTable = table<KeptAnswer>(
  'disclosure_answer',
  {
    id,
    disclosureId: { ...reference, foreignKey: { target: 'disclosure', name: 'fk_disclosure_answer_disclosure', onDelete: 'CASCADE' } },
    position: integer,
    questionId: { type: 'varchar', length: 100 },
    question: orNull(text),
    answer: orNull(word),
    asWritten: orNull(text),
    note: orNull(text),
    pointer: text,
  },
  {
    indices: [
      { name: 'ix_disclosure_answer_disclosure', columns: ['disclosureId'] },
      { name: 'ix_disclosure_answer_question', columns: ['questionId'] },
    ],
  },
);
