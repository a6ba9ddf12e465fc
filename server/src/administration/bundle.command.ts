import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Refusal } from '../http/refusal.js';
import { sentenceOf } from '../http/sentences.js';
import type { Bundle } from '../intake/bundles/bundle.js';
import { BundleExportService } from '../intake/bundles/bundle-export.service.js';
import { BundleFiles } from '../intake/bundles/bundle-file.store.js';
import { BundleImportService } from '../intake/bundles/bundle-import.service.js';
import { fingerprintOf, idOfKey, isFingerprint, keyWrittenIn, writtenKey } from '../intake/bundles/bundle-key.js';
import { BundleKeysService } from '../intake/bundles/bundle-keys.service.js';
import { BundleReading } from '../intake/bundles/bundle-reading.store.js';
import { beginningOfDay } from '../intake/bundles/carried-standing.js';
import type { Asked } from './asked-command.js';
import { WrongUse, textOption, wordAt, type Command, type ExitCode, type Surroundings } from './command-line.command.js';
import { atTheMachine } from './token.command.js';

/** Carries what this machine received into a network that nothing else reaches, and takes in there what was carried. */
export const bundleCommand: Command = {
  options: {
    since: { type: 'string' },
    after: { type: 'string' },
    receipt: { type: 'string' },
    fingerprint: { type: 'string' },
    name: { type: 'string' },
  },
  run(asked, surroundings) {
    const word = wordAt(asked, 0, 'export|import|key|trust|distrust');
    const act = acts[word];
    if (!act) throw new WrongUse('use.not-understood', { word });
    return act(asked, surroundings);
  },
};

const acts: Readonly<Record<string, (asked: Asked, surroundings: Surroundings) => Promise<ExitCode>>> = {
  export: write,
  import: take,
  key: showKey,
  trust,
  distrust,
};

async function write(asked: Asked, { program: open, say, complain }: Surroundings): Promise<ExitCode> {
  const target = resolve(wordAt(asked, 1, 'FILE'));
  const [since, after] = [textOption(asked, 'since'), textOption(asked, 'after')];
  if (since !== undefined && after !== undefined) throw new WrongUse('use.not-understood', { word: '--since --after' });
  if (since !== undefined && !/^\d{4}-\d\d-\d\d$/.test(since)) throw new WrongUse('use.not-understood', { word: since });
  const program = await open();
  const exporting = program.get(BundleExportService, { strict: false });
  const files = program.get(BundleFiles, { strict: false });
  await files.refuseToOverwrite(target);
  const from = since !== undefined ? beginningOfDay(since) : after !== undefined ? await exporting.afterFile(resolve(after)) : null;
  const bundle = await exporting.order(from, basename(target), atTheMachine().name);
  try {
    const { manifest, bytes } = await exporting.pack(bundle);
    await files.writeTo(target, bytes);
    await exporting.ended(bundle.id, null);
    const { list, covers, leftOut } = manifest;
    const written = { target, documents: list.documents, until: covers.until };
    if (covers.from === null) say('bundle.written-all', written);
    else say('bundle.written', { ...written, from: covers.from });
    tellLeftOut(leftOut, complain);
    return leftOut.lost > 0 ? 3 : 0;
  } catch (error) {
    await exporting.ended(bundle.id, error instanceof Refusal ? error : { code: 'bundle.not-sent-whole', params: {} });
    throw error;
  }
}

async function take(asked: Asked, { program: open, say, complain, line, language }: Surroundings): Promise<ExitCode> {
  const path = resolve(wordAt(asked, 1, 'FILE'));
  const receipt = textOption(asked, 'receipt');
  const importing = (await open()).get(BundleImportService, { strict: false });
  const begun = await importing.begin(path, basename(path), atTheMachine().name).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'bundle.key-not-trusted') {
      complain(error.code, error.params);
      complain('bundle.how-to-trust');
    }
    throw error;
  });
  const { installation, madeAt, documents } = begun.bundle;
  say('bundle.checked', { installation, madeAt, documents });
  const bundle = await begun.ended;
  if (bundle.error || !bundle.report) {
    if (bundle.error) complain(bundle.error.code, bundle.error.params);
    complain('bundle.not-taken');
    return 1;
  }
  const { remarks, gap, leftOut, ...counts } = bundle.report;
  say('bundle.taken', { ...counts, opened: counts.opened ?? 0 });
  for (const each of remarks) line([each.fileName, each.pointer, sentenceOf(language, each.code, each.params)].join('\t'));
  for (const each of sourcesByAge(bundle)) line(each);
  if (receipt !== undefined) await writeFile(resolve(receipt), `${JSON.stringify(await importing.receipt(bundle.id), null, 2)}\n`);
  if (gap) complain(gap.from === null ? 'bundle.gap-first' : 'bundle.gap', { from: gap.from ?? '', until: gap.until });
  tellLeftOut(leftOut, complain);
  return gap || leftOut.lost > 0 ? 3 : 0;
}

function tellLeftOut({ pushed, lost }: NonNullable<Bundle['report']>['leftOut'], complain: Surroundings['complain']): void {
  if (pushed > 0) complain('bundle.left-pushed', { count: pushed });
  if (lost > 0) complain('bundle.left-lost', { count: lost });
}

/** A line a source, the oldest knowledge first. */
function sourcesByAge({ sources }: Bundle): string[] {
  return [...sources]
    .sort((one, other) => (one.asOf ?? '').localeCompare(other.asOf ?? ''))
    .map(({ name, asOf, documents, failingSince }) => [asOf ?? '-', name, documents, failingSince ?? '-'].join('\t'));
}

async function showKey(_asked: Asked, { program: open, say, line }: Surroundings): Promise<ExitCode> {
  const { id, publicKey } = await (await open()).get(BundleKeysService, { strict: false }).own();
  line(writtenKey(publicKey));
  say('bundle.fingerprint', { fingerprint: fingerprintOf(id) });
  return 0;
}

/** A key that was typed is trusted as it is; one that lies in a file only when somebody compared its fingerprint. */
async function trust(asked: Asked, surroundings: Surroundings): Promise<ExitCode> {
  const program = await surroundings.program();
  const keys = program.get(BundleKeysService, { strict: false });
  const word = asked.words[1];
  if (word === undefined) return listKeys(keys, surroundings);
  const found = keyWrittenIn(word) ?? (await keyInFile(resolve(word), program.get(BundleReading, { strict: false })));
  const [publicKey, installation] = typeof found === 'string' ? [found, ''] : [found.key, found.name];
  const id = idOfKey(publicKey);
  const typed = textOption(asked, 'fingerprint');
  const params = { fingerprint: fingerprintOf(id), installation, file: word };
  if (typed === undefined && keyWrittenIn(word) === undefined) {
    surroundings.complain('bundle.compare', params);
    return 2;
  }
  if (typed !== undefined && !isFingerprint(typed, id)) throw new Refusal(422, 'bundle.fingerprint-differs', params);
  const { name } = await keys.trust(writtenKey(publicKey), textOption(asked, 'name') ?? installation, atTheMachine().name);
  surroundings.say('bundle.trusted', { name, fingerprint: params.fingerprint });
  return 0;
}

async function listKeys(keys: BundleKeysService, { line }: Surroundings): Promise<ExitCode> {
  for (const { id, name, addedAt, addedBy, withdrawnAt } of await keys.others())
    line([fingerprintOf(id), name, withdrawnAt === null ? 'trusted' : 'withdrawn', addedAt, addedBy].join('\t'));
  return 0;
}

const LARGEST_KEY_FILE = 2000;

/** A file that has what `bundle key` printed, or a bundle, which names its key itself. */
async function keyInFile(path: string, reading: BundleReading): Promise<string | { readonly key: string; readonly name: string }> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Refusal(422, 'bundle.no-key');
  const written = found.size <= LARGEST_KEY_FILE ? keyWrittenIn(await readFile(path, 'utf8')) : undefined;
  return written ?? (await reading.manifestOf(path)).manifest.installation;
}

async function distrust(asked: Asked, { program: open, say }: Surroundings): Promise<ExitCode> {
  const typed = asked.words.slice(1).join('') || wordAt(asked, 1, 'FINGERPRINT');
  const keys = (await open()).get(BundleKeysService, { strict: false });
  const key = (await keys.others()).find(({ id }) => isFingerprint(typed, id));
  if (!key) throw new Refusal(404, 'bundle.key.not-found');
  await keys.withdraw(key.id, atTheMachine().name);
  say('bundle.withdrawn', { name: key.name });
  return 0;
}
