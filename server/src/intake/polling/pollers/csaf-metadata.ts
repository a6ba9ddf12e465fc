import { PollProblem } from '../fetched.js';
import type { PollRun } from '../poll-run.js';
import { isMetadata, textOf } from './csaf-lists.js';

/**
 * The provider-metadata.json of a domain, looked for in the order of CSAF 2.0, 7.3: well-known address, security.txt, DNS path. Throws PollProblem
 * when there is none; when one of the places was not reached, that is the reason, since it may be there.
 */
export async function findMetadata(run: PollRun): Promise<unknown> {
  const { address } = run;
  if (/\.json$/i.test(new URL(address).pathname)) return metadataAt(run, address);
  const { origin, hostname } = new URL(address);
  // One after the other: who finds the first place need not be asked for the next.
  const places: readonly (() => readonly string[] | Promise<readonly string[]>)[] = [
    () => [`${origin}/.well-known/csaf/provider-metadata.json`],
    () => namedInSecurityText(run, origin),
    () => [`https://csaf.data.security.${hostname}/`],
  ];
  let passing: PollProblem | undefined;
  for (const candidatesOf of places)
    for (const candidate of await candidatesOf()) {
      const found = await metadataAt(run, candidate).catch((error: unknown) => {
        if (!(error instanceof PollProblem) || error.code === 'source.interrupted' || error.askAgainIn !== undefined) throw error;
        // Most domains have no such name in the DNS, which is an answer and no failure.
        if (error.isPassing && error.code !== 'source.name-not-found') passing ??= error;
        return undefined;
      });
      if (found !== undefined) return found;
    }
  throw passing ?? new PollProblem('source.csaf-not-found', { address });
}

async function metadataAt(run: PollRun, address: string): Promise<unknown> {
  const { bytes } = await run.get(address, { accept: 'application/json' });
  const metadata = jsonOf(bytes);
  if (!isMetadata(metadata)) throw new PollProblem('source.csaf-not-found', { address });
  return metadata;
}

async function namedInSecurityText(run: PollRun, origin: string): Promise<readonly string[]> {
  for (const path of ['/.well-known/security.txt', '/security.txt']) {
    const text = await run.get(origin + path).then(textOf, () => '');
    const named = [...text.matchAll(/^CSAF:[ \t]*(https?:\/\/\S+)[ \t\r]*$/gim)].map(([, address = '']) => address);
    if (named.length > 0) return named.slice(0, 10);
  }
  return [];
}

/** Throws PollProblem for what is no JSON. */
export function jsonOf(bytes: Buffer | null): unknown {
  try {
    return JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new PollProblem('document.not-json');
  }
}
