import PostalMime, { type Address } from 'postal-mime';
import { readableText } from '../readable-text.js';

/** What a mail tells of itself; null is not there. */
export interface ReadMail {
  /** Name and address of the sender. */
  readonly from: string | null;
  readonly sentAt: string | null;
  readonly subject: string | null;
  readonly text: string;
  /** Names of the files in it. */
  readonly attachments: readonly string[];
}

const LONGEST_TEXT = 50_000;

/**
 * Reads a mail as it was saved (RFC 5322 with MIME; headers by RFC 2047, names of files by RFC 2231, bodies in ISO-2022-JP or any other
 * charset). Undefined for what has neither sender nor subject, which is no mail.
 */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | undefined> {
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  if (!mail) return undefined;
  const from = nameOf(mail.from);
  const subject = mail.subject?.trim() || null;
  if (from === null && subject === null) return undefined;
  const sentAt = mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString() : null;
  const text = (mail.text ?? readableText(mail.html ?? '')).replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  const attachments = mail.attachments.flatMap(({ filename }) => filename ?? []);
  return { from, sentAt, subject, text: text.slice(0, LONGEST_TEXT), attachments };
}

function nameOf(sender: Address | undefined): string | null {
  const [name, address] = [sender?.name.trim() ?? '', sender?.address?.trim() ?? ''];
  if (name === '' || name === address) return address || null;
  return address === '' ? name : `${name} <${address}>`;
}
