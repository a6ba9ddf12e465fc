import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failedTests } from '#feeds/formats/csaf/mandatory/mandatory-tests.js';
import { read } from '#feeds/formats.js';
import { makeClock } from '../clock.js';
import { Refusal } from '../http/refusal.js';
import { WrongUse, textOption, wordAt, type Command, type Surroundings } from './command-line.command.js';
import { countsOf, outcomeOf, receiptLine, takenBefore, waitBeforeNext, type PushOutcome } from './push-answers.js';
import { readPushList, type PushTarget } from './push-list.js';
import { openPushing, type Pushing } from './push-request.command.js';
import { sentenceOfCommand } from './words.command.js';

/** So many hospitals at a time: one that asks to wait holds up few others. */
const AT_ONCE = 4;

/** Sends one document of a maker to many hospitals. It needs no data folder: the maker's machine is no hospital. */
export const pushCommand: Command = {
  options: { to: { type: 'string' }, receipts: { type: 'string' } },
  async run(asked, surroundings) {
    const path = resolve(wordAt(asked, 0, 'FILE'));
    const list = textOption(asked, 'to');
    if (list === undefined) throw new WrongUse('use.option-missing', { option: '--to' });
    const bytes = await contentOf(path);
    const targets = await targetsOf(resolve(list), surroundings);
    if (targets === undefined) return 2;
    if (isRefusedEverywhere(bytes, surroundings)) return 1;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const receipts = resolve(textOption(asked, 'receipts') ?? `${path}.receipts.jsonl`);
    const taken = takenBefore(await readFile(receipts, 'utf8').catch(() => ''), sha256);
    const due = targets.filter(({ address }) => !taken.has(address));
    const push = await openPushing({ name: basename(path), bytes: new Uint8Array(bytes), sha256 }, surroundings);
    const outcomes = await pushAll(due, push, surroundings, (outcome) =>
      appendFile(receipts, receiptLine(sha256, makeClock(surroundings.settings.now).now(), outcome)),
    );
    const failed = outcomes.filter(({ outcome }) => outcome === null).length;
    surroundings.say('push.done', { taken: outcomes.length - failed, before: targets.length - due.length, failed, receipts });
    if (failed === 0) return 0;
    return failed < targets.length ? 3 : 1;
  },
};

interface Addressee extends PushTarget {
  readonly secret: string;
}

/** The hospitals of the list with their keys; undefined, with every line that is wrong, when nothing may be sent. */
async function targetsOf(list: string, { settings, complain, language }: Surroundings): Promise<readonly Addressee[] | undefined> {
  const { targets, problems } = readPushList((await contentOf(list)).toString('utf8'), settings.allowedHosts);
  const addressees: Addressee[] = [];
  const wrong = [...problems];
  for (const target of targets) {
    const secret = await secretOf(target, dirname(list));
    if (/^mp_[\w-]+$/.test(secret)) addressees.push({ ...target, secret });
    else wrong.push({ line: target.line, code: 'push.list-no-key', params: {} });
  }
  wrong.sort((one, other) => one.line - other.line);
  for (const { line, code, params } of wrong) complain('push.list-line', { line, reason: sentenceOfCommand(language, code, params) });
  if (wrong.length === 0 && addressees.length === 0) complain('push.list-empty');
  return wrong.length > 0 || addressees.length === 0 ? undefined : addressees;
}

async function secretOf({ key }: PushTarget, folder: string): Promise<string> {
  if (key.kind === 'written') return key.key;
  if (key.kind === 'variable') return (process.env[key.name] ?? '').trim();
  const text = await readFile(resolve(folder, key.path), 'utf8').catch(() => '');
  return text.trim();
}

async function contentOf(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(404, 'use.file-not-readable', { file: path });
  });
  if (bytes.length === 0) throw new Refusal(400, 'document.empty');
  return bytes;
}

/** What fails the mandatory tests of CSAF 2.0 every hospital sends back (POST /feed): it is told once, here. */
function isRefusedEverywhere(bytes: Buffer, { complain, language, line }: Surroundings): boolean {
  const { items, remarks } = read(bytes);
  const failed = items[0]?.format === 'csaf-2.0' ? failedTests(remarks) : [];
  if (failed.length === 0) return false;
  complain('push.not-valid', { count: failed.length });
  for (const { pointer, code, params } of failed) line(`${pointer}\t${sentenceOfCommand(language, code, params ?? {})}`);
  return true;
}

/** Each outcome is kept and told as soon as it is there: what is broken off goes on with what is missing. */
async function pushAll(
  due: readonly Addressee[],
  push: Pushing,
  surroundings: Surroundings,
  keep: (outcome: PushOutcome) => Promise<void>,
): Promise<readonly PushOutcome[]> {
  const waiting = [...due];
  const outcomes: PushOutcome[] = [];
  const width = Math.max(0, ...due.map(({ address }) => address.length));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await pushOne(next, push, surroundings);
      outcomes.push(outcome);
      await keep(outcome);
      surroundings.line(rowOf(outcome, width, surroundings));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work));
  return outcomes;
}

async function pushOne({ address, secret }: Addressee, push: Pushing, { settings }: Surroundings): Promise<PushOutcome> {
  for (let tries = 1; ; tries += 1) {
    const answer = await push(address, secret);
    const wait = waitBeforeNext(answer, tries, Math.random());
    if (wait === null) return outcomeOf(address, answer);
    await pause(wait * 1000 * settings.patience);
  }
}

/** Address, HTTP status, models that met, and what became of it. */
function rowOf(ended: PushOutcome, width: number, { language }: Surroundings): string {
  const { address, status, outcome, code, message } = ended;
  const { models, remarks } = countsOf(ended);
  const word = (name: string, params = {}): string => sentenceOfCommand(language, name, params);
  const end = outcome === null ? word('push.failed', { reason: message ?? word(code ?? '') }) : word(`push.outcome.${outcome}`);
  const noted = remarks > 0 ? `  ${word('push.remarks', { remarks })}` : '';
  return [address.padEnd(width), String(status || '-').padStart(3), String(models ?? '-').padStart(4), `${end}${noted}`].join('  ');
}
