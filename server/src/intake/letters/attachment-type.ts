/** What may stand beside a letter: by the endings of its name, and by how its bytes begin, since a name alone says nothing. */
interface AttachmentType {
  readonly type: string;
  readonly endings: readonly string[];
  begins(head: string, whole: Uint8Array): boolean;
}

const HEAD = 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const types: readonly AttachmentType[] = [
  { type: 'application/pdf', endings: ['pdf'], begins: (head) => head.includes('%PDF-') },
  { type: 'image/png', endings: ['png'], begins: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], begins: (head) => head.startsWith('\xFF\xD8\xFF') },
  { type: 'image/gif', endings: ['gif'], begins: (head) => /^GIF8[79]a/.test(head) },
  // Fax machines keep their pages so.
  { type: 'image/tiff', endings: ['tif', 'tiff'], begins: (head) => head.startsWith('II*\0') || head.startsWith('MM\0*') },
  { type: 'message/rfc822', endings: ['eml'], begins: (head) => /^(?:From |[!-9;-~]+:[^\n]*\n)/.test(head) },
  { type: 'application/vnd.ms-outlook', endings: ['msg'], begins: (head) => head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1') },
  { type: 'text/html', endings: ['html', 'htm'], begins: (head) => isText(head) && /<[a-z!?]/i.test(head) },
  { type: 'text/plain', endings: ['txt'], begins: isText },
  { type: WORD, endings: ['docx'], begins: (_head, whole) => isPackageWith('word/', whole) },
  { type: EXCEL, endings: ['xlsx'], begins: (_head, whole) => isPackageWith('xl/', whole) },
];

/** The endings of names that are taken, for a form that asks for files. */
export const attachmentEndings: readonly string[] = types.flatMap(({ endings }) => endings);

/** The media type of an attachment; undefined for what is not taken, and for bytes that are not what the name says. */
export function attachmentType(name: string, bytes: Uint8Array): string | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = types.find(({ endings }) => endings.includes(ending));
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return known?.begins(head, bytes) ? known.type : undefined;
}

/** No NUL but in UTF-16 with its mark; an empty text is none. */
function isText(head: string): boolean {
  return head !== '' && (!head.includes('\0') || head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF'));
}

/** Office documents are ZIP archives; the names of their parts stand in them unpacked. */
function isPackageWith(folder: string, bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return whole.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && whole.includes('[Content_Types].xml') && whole.includes(folder);
}
