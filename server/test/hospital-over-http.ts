import { DemonstrationService } from '../src/demonstration/demonstration.service.js';
import type { Settings } from '../src/settings.js';
import { csafBytes, type CsafWords } from './csaf-document.js';
import { NOW, startProgram, type Agent, type Program } from './program.js';

/** A small hospital in the running program, spoken to as its users do. */
export interface HospitalOverHttp extends Program {
  /**
   * Takes everything away but users, tokens and publishers, and puts the clock back: a hospital for the next test, in a small part of the second
   * that a program takes to start.
   */
  readonly beginAnew: () => Promise<void>;
  /** Imports a CSV given as text; answers the report. */
  readonly take: (csv: string, query?: string) => Promise<ImportAnswer>;
  /** Brings a document as staff do and answers its receipt. */
  readonly bring: (document: CsafWords) => Promise<ReceiptAnswer>;
  /** Waits until everything that was taken in is matched. */
  readonly settled: () => Promise<void>;
  /** Every item of a list, settled. */
  readonly list: <Item = Record<string, unknown>>(path: string) => Promise<Item[]>;
  readonly get: (path: string) => Promise<Record<string, unknown>>;
  readonly deviceId: (ledgerNumber: string) => Promise<string>;
  /** Open findings, a line each: `P1 CVE-2099-1001 affected`, closed ones too where asked. */
  readonly findings: (how?: { readonly closed: boolean }) => Promise<string[]>;
}

export interface ImportAnswer {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly rejected: readonly unknown[];
}

export interface ReceiptAnswer {
  readonly id: string;
  readonly sha256: string;
  readonly outcome: string;
  readonly matchedModels: number;
  readonly remarks: readonly { readonly code: string; readonly pointer: string; readonly message: string }[];
}

export interface FindingAnswer {
  readonly id: string;
  readonly ledgerNumber: string;
  readonly deviceId: string;
  readonly vulnerability: string;
  readonly verdict: string;
  readonly state: string;
  readonly remediationState: string;
  readonly decision: { readonly status: string; readonly stale: boolean } | null;
}

const LONGEST_WAIT_MS = 30_000;
const HEADINGS = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,接続形態,稼働状態';

/** `P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4`: a ledger of devices in use, one a line; a sixth part is the state (廃棄済). */
export function ledgerOf(...devices: readonly string[]): string {
  const rows = devices.map((line) => {
    const [number, maker, name, model, version, state = '稼働中'] = line.split('/').map((part) => part.trim());
    return [number, maker, name, model, version, 'ICU', '常時接続', state].join(',');
  });
  return [HEADINGS, ...rows].join('\r\n');
}

export async function startHospital(settings: Partial<Settings> = {}): Promise<HospitalOverHttp> {
  const program = await startProgram(settings);
  const { administrator } = program;
  const settled = () => untilSettled(administrator);
  const list = async <Item>(path: string) => {
    await settled();
    const { body } = await administrator.get(`/api/v1/${path}`).query({ limit: 1000 }).expect(200);
    return (body as { items: Item[] }).items;
  };
  return {
    ...program,
    settled,
    list,
    beginAnew: async () => {
      await settled();
      program.moveClockTo(settings.now ?? NOW);
      const demonstration = program.app.get(DemonstrationService);
      await demonstration.markLoaded(NOW);
      await demonstration.remove();
    },
    get: async (path) => (await administrator.get(`/api/v1/${path}`).expect(200)).body as Record<string, unknown>,
    take: async (csv, query = '') => {
      const sent = administrator.post(`/api/v1/inventory/imports${query}`).attach('file', Buffer.from(csv), 'ledger.csv');
      return (await sent.expect((answer) => answer.ok || fail(answer.body))).body as ImportAnswer;
    },
    bring: async (document) => {
      const { body } = await administrator.post('/api/v1/advisories').type('json').send(csafBytes(document).toString()).expect(201);
      const [receipt] = (body as { receipts: ReceiptAnswer[] }).receipts;
      return receipt ?? fail(body);
    },
    deviceId: async (ledgerNumber) => {
      const devices = await list<{ id: string; ledgerNumber: string }>('devices');
      return devices.find((device) => device.ledgerNumber === ledgerNumber)?.id ?? fail({ ledgerNumber });
    },
    findings: async ({ closed } = { closed: false }) => {
      const found = await list<FindingAnswer>('findings');
      return found
        .filter(({ state }) => closed || state !== 'closed')
        .map(({ ledgerNumber, vulnerability, verdict, state }) =>
          [ledgerNumber, vulnerability, verdict, ...(closed ? [state] : [])].join(' '),
        )
        .sort();
    },
  };
}

async function untilSettled(agent: Agent): Promise<void> {
  for (const until = Date.now() + LONGEST_WAIT_MS; Date.now() < until;) {
    const { body } = await agent.get('/api/v1/health').expect(200);
    if ((body as { pending: number }).pending === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('what was taken in was not matched in time');
}

function fail(answer: unknown): never {
  throw new Error(JSON.stringify(answer));
}
