import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of any document. */
export const documentSentences: FormatSentences = {
  'document.doctype-forbidden': [
    '文書型宣言（DOCTYPE）のあるXMLは受け取れません（{line}行 {column}列）。',
    'XML with a document type declaration is not taken (line {line}, column {column}).',
  ],
  'document.not-xml': [
    'XMLとして正しくないため読めません（{line}行 {column}列）。',
    'The document is not well-formed XML (line {line}, column {column}).',
  ],
};
