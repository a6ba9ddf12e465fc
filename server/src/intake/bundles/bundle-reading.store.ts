import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { membersOfTape, type TapeMember } from '../../documents/tape-file.store.js';
import { Refusal } from '../../http/refusal.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { BundleFiles, LARGEST_BUNDLE } from './bundle-file.store.js';
import { isSignedBy } from './bundle-key.js';
import {
  LARGEST_LINE,
  LARGEST_MANIFEST,
  LARGEST_SIGNATURE,
  LIST,
  MANIFEST,
  SIGNATURE,
  readManifest,
  type BundleDocument,
  type BundleManifest,
} from './bundle-manifest.js';

/** A manifest whose signature fits the key that it names; whether that key is trusted is another question. */
export interface SignedManifest {
  readonly manifest: BundleManifest;
  /** SHA-256 of its bytes. */
  readonly id: string;
}

/** Whether the whole bundle fits what its manifest says: its list of documents, put aside. */
export interface CheckedBundle extends SignedManifest {
  readonly list: string;
}

/** A document as it is taken out of a bundle; null in place of bytes where nobody wants them. */
export interface BroughtDocument {
  readonly line: BundleDocument;
  readonly bytes: Buffer | 'known' | 'too-large';
}

/** Reads bundles. They come from elsewhere: nothing in them is believed before its signature and its hash were checked, nor read beyond its bounds. */
@Injectable()
export class BundleReading {
  constructor(
    private readonly files: BundleFiles,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Who made a bundle, by its first members alone. */
  async manifestOf(path: string): Promise<SignedManifest> {
    const members = await this.membersOf(path);
    try {
      return await signedManifest(members);
    } finally {
      await members.return();
    }
  }

  /** Reads a bundle from beginning to end: `trust` throws when its key is not trusted. Nothing is taken; the list is put aside. */
  async check(path: string, trust: (signed: SignedManifest) => Promise<void>): Promise<CheckedBundle> {
    const members = await this.membersOf(path);
    const signed = await signedManifest(members);
    await trust(signed);
    const list = await this.putListAside(members, signed.manifest);
    try {
      const sources = new Set(signed.manifest.sources.map(({ id }) => id));
      let documents = 0;
      for await (const page of this.files.linesOf(list))
        for (const line of page) {
          if (!line || !sources.has(line.source)) throw changed();
          await checkDocument(await nextMember(members), line);
          documents += 1;
        }
      // Reading on to the end: gzip holds its sum against all of it only there.
      if (!(await members.next()).done || documents !== signed.manifest.list.documents) throw changed();
      return { ...signed, list };
    } catch (error) {
      await this.files.remove(list);
      throw error;
    } finally {
      await members.return();
    }
  }

  /** The documents of a bundle that was checked, held against their hashes once more: a stick may be pulled out or changed in between. */
  async *documents(
    path: string,
    { id, list }: CheckedBundle,
    known: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  ): AsyncGenerator<BroughtDocument> {
    const members = await this.membersOf(path);
    try {
      if ((await signedManifest(members)).id !== id) throw changed();
      await nextMember(members);
      for await (const page of this.files.linesOf(list)) {
        const here = await known(page.flatMap((line) => line?.sha256 ?? []));
        for (const line of page) {
          if (!line) throw changed();
          const member = await nextMember(members);
          if (member.name !== line.path || member.size !== line.size) throw changed();
          if (here.has(line.sha256)) yield { line, bytes: 'known' };
          else if (line.size > this.settings.largestDocument) yield { line, bytes: 'too-large' };
          else yield { line, bytes: await bytesOf(member, line) };
        }
      }
    } finally {
      await members.return();
    }
  }

  private async membersOf(path: string): Promise<AsyncGenerator<TapeMember, void>> {
    const size = await stat(path).then(
      (found) => (found.isFile() ? found.size : undefined),
      () => undefined,
    );
    if (size === undefined) throw new Refusal(404, 'bundle.file-not-readable', { file: path });
    if (size > LARGEST_BUNDLE) throw new Refusal(413, 'bundle.too-large');
    return membersOfTape(path, () => new Refusal(422, 'bundle.not-whole'));
  }

  private async putListAside(members: AsyncGenerator<TapeMember, void>, { list }: BundleManifest): Promise<string> {
    const member = await nextMember(members);
    if (member.name !== LIST || member.size !== list.size || list.size > list.documents * LARGEST_LINE) throw changed();
    const path = await this.files.placeAside('list');
    const hash = createHash('sha256');
    async function* hashed(): AsyncGenerator<Uint8Array> {
      for await (const piece of member.bytes) {
        hash.update(piece);
        yield piece;
      }
    }
    try {
      await pipeline(hashed, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      if (hash.digest('hex') !== list.sha256) throw changed();
      return path;
    } catch (error) {
      await this.files.remove(path);
      throw error;
    }
  }
}

/** The first two members: the manifest and its signature by the key that it names. */
async function signedManifest(members: AsyncGenerator<TapeMember, void>): Promise<SignedManifest> {
  const first = await members.next().catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(422, 'bundle.not-a-bundle') : error;
  });
  if (first.done || first.value.name !== MANIFEST || first.value.size > LARGEST_MANIFEST) throw new Refusal(422, 'bundle.not-a-bundle');
  const bytes = await wholeOf(first.value);
  const manifest = readManifest(bytes);
  if (!manifest) throw new Refusal(422, 'bundle.format-not-known');
  const second = await nextMember(members);
  if (second.name !== SIGNATURE || second.size > LARGEST_SIGNATURE) throw new Refusal(422, 'bundle.not-signed');
  const signature = (await wholeOf(second)).toString('latin1');
  if (!isSignedBy(manifest.installation.key, bytes, signature)) throw new Refusal(422, 'bundle.signature-wrong');
  return { manifest, id: createHash('sha256').update(bytes).digest('hex') };
}

async function nextMember(members: AsyncGenerator<TapeMember, void>): Promise<TapeMember> {
  const next = await members.next();
  if (next.done) throw new Refusal(422, 'bundle.not-whole');
  return next.value;
}

async function checkDocument(member: TapeMember, line: BundleDocument): Promise<void> {
  if (member.name !== line.path || member.size !== line.size) throw changed();
  const hash = createHash('sha256');
  for await (const piece of member.bytes) hash.update(piece);
  if (hash.digest('hex') !== line.sha256) throw changed();
}

async function bytesOf(member: TapeMember, { sha256 }: BundleDocument): Promise<Buffer> {
  const bytes = await wholeOf(member);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw changed();
  return bytes;
}

async function wholeOf({ bytes }: TapeMember): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

function changed(): Refusal {
  return new Refusal(422, 'bundle.changed');
}
