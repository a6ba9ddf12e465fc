import type { Sentences } from '../../http/sentences.js';

/** What people read of MDS2 and MDS/SDS sheets. */
export const mds2Sentences: Sentences = {
  'mds2.sheet.not-found': ['この開示書はありません。', 'There is no such sheet.'],
  'documents.model.not-found': ['この機種はありません。', 'There is no such model.'],
  'mds2.no-answers': ['回答が一つもありません。', 'The form holds no answer.'],
  'mds2.model-missing': ['対象の型式が書かれていません。', 'The form does not name its model.'],
  'mds2.answer-not-understood': [
    '設問{id}の回答「{answer}」を判別できず、原文のまま残しました。',
    'The answer "{answer}" to {id} is none of the form\'s words and was kept as written.',
  ],
  'mds2.question-doubled': [
    '設問{id}が重複しています。後の回答を使います。',
    'Question {id} stands more than once. The last answer counts.',
  ],
  'mds2.question-unknown': ['設問{id}は2019年版にありません。そのまま残しました。', 'Question {id} is not in the 2019 form; it was kept.'],
  'mds2.question-misprinted': [
    '設問番号「{written}」は{id}の誤記とみて読み取りました。',
    'The number {written} can only be a misprint of {id} and was read as that.',
  ],
  'mds2.names-another-model': [
    'この開示書の対象型式は「{stated}」で、指定された機種「{model}」と異なります。取り込む機種を確認してください。',
    'The sheet names the model "{stated}", not "{model}". Check for which model it is.',
  ],
  'mds2.older-sheet': [
    '既にある開示書（発行日 {standing}）より古いため、旧版として保管しました。現在の回答は変わりません。',
    'It was issued before the sheet that stands ({standing}) and was kept as an earlier one. The current answers stay.',
  ],
  'mds2.not-a-form': [
    'MDS2・MDS／SDSの様式として読み取れません。設問番号と回答の見出し（Question ID、設問番号、回答など）が見つかりませんでした。',
    'It cannot be read as an MDS2 or MDS/SDS form: no heading with question numbers and answers was found.',
  ],
  'mds2.json-broken': ['JSONとして読み取れません。途中で切れている可能性があります。', 'It is no valid JSON; it may have been cut off.'],
  'mds2.file-empty': ['ファイルが空です。', 'The file is empty.'],
  'mds2.file-too-large': [
    'ファイルが大きすぎます（{bytes}バイト、上限{limit}）。',
    'The file is too large ({bytes} bytes, at most {limit}).',
  ],
  'mds2.file-bomb': ['展開すると大きくなりすぎるため読み取りません。', 'The file would grow too large when unpacked and is not read.'],
  'mds2.file-encrypted': [
    'パスワードで保護されたファイルです。メーカーからパスワードを受け取り、保護を解除して保存し直したものを取り込んでください。',
    'The workbook is protected with a password. Open it with the password, save it without, and bring that file.',
  ],
  'mds2.file-not-a-table': [
    'この種類のファイル（{found}）は読み取れません。Excel（XLSX）、CSV、JSONで受け取るか、画面から入力してください。',
    'Files of this kind ({found}) are not read. Ask for XLSX, CSV or JSON, or type the answers into the form.',
  ],
  'mds2.file-encoding-unknown': [
    '文字コードを判別できません。UTF-8で保存し直してください。',
    'The character encoding is not known. Save it as UTF-8.',
  ],
  'mds2.file-quote-not-closed': [
    'CSVの引用符（"）が閉じられていません（{line}行目から）。',
    'A quotation mark in the CSV is not closed (from line {line}).',
  ],
  'mds2.file-damaged': ['ファイルが壊れています。メーカーから受け取り直してください。', 'The file is damaged. Ask for it again.'],
  'mds2.conditions-not-understood': ['条件「{condition}」を読み取れません。', 'The condition "{condition}" cannot be read.'],
  'mds2.nothing-answered': ['回答を一つ以上入力してください。', 'Answer at least one question.'],
  'mds2.*': ['開示書の一部を読み取れませんでした（{code}）。', 'A part of the sheet was not read ({code}).'],
};
