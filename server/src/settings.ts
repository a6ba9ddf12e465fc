import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** What the environment says (contract.md, "Commands"). A wrong value stops the start with one sentence that names it. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  MIMAMORI_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  MIMAMORI_ADMIN_PASSWORD: z.string().min(8, 'needs at least 8 characters').optional(),
  MIMAMORI_DEMO: z.enum(['on', 'off']).default('on'),
  MIMAMORI_NOW: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text.replace(/^\+/, ''))), 'must be an instant such as 2026-11-22T08:30:00+09:00')
    .optional(),
  /** Largest document, in MiB (guidance on size of CSAF 2.1: 150). */
  MIMAMORI_LARGEST_DOCUMENT_MIB: z.coerce.number().int().min(1).max(2000).default(150),
  /** Hosts that sources may lie on though they are inside the hospital or speak plain http: `intranet.example, 10.1.2.3:8080`. */
  MIMAMORI_ALLOW_HOSTS: z.string().default(''),
  /** The proxy through which the internet is reached. */
  MIMAMORI_PROXY: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must begin with http:// or https://')
    .optional(),
  /** A PEM file with the hospital's own certificate authorities. */
  MIMAMORI_CA: z.string().min(1).optional(),
  /** A folder that is looked into for bundles and documents, with `done` and `refused` in it. */
  MIMAMORI_INBOX: z.string().min(1).optional(),
  /** Key to the API of NVD, with which it may be asked ten times as often. */
  MIMAMORI_NVD_KEY: z.string().min(8).optional(),
  /** Set to `on` behind a TLS proxy: the session cookie is then `Secure`. */
  MIMAMORI_TLS: z.enum(['on', 'off']).default('off'),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder of database and kept files. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly adminPassword: string | undefined;
  readonly demonstration: boolean;
  readonly now: string | undefined;
  readonly largestDocument: number;
  readonly tls: boolean;
  /** In lower case, with or without port. */
  readonly allowedHosts: readonly string[];
  readonly proxy: string | undefined;
  /** Path of a PEM file. */
  readonly authorities: string | undefined;
  /** Absolute path of the watched folder. */
  readonly inbox: string | undefined;
  readonly nvdKey: string | undefined;
  /** By what every wait for other machines is multiplied; 1 but in specs. */
  readonly patience: number;
}

/** Dependency injection token of the settings. */
export const SETTINGS = Symbol('settings');

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings | { readonly problem: string } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    return { problem: `${String(issue?.path[0])}: ${issue?.message ?? 'not understood'}` };
  }
  const values = read.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: isAbsolute(values.MIMAMORI_DATA) ? values.MIMAMORI_DATA : resolve(values.MIMAMORI_DATA),
    databaseUrl: values.DATABASE_URL,
    adminPassword: values.MIMAMORI_ADMIN_PASSWORD,
    demonstration: values.MIMAMORI_DEMO === 'on',
    now: values.MIMAMORI_NOW,
    largestDocument: values.MIMAMORI_LARGEST_DOCUMENT_MIB * 1024 * 1024,
    tls: values.MIMAMORI_TLS === 'on',
    allowedHosts: values.MIMAMORI_ALLOW_HOSTS.toLowerCase()
      .split(/[\s,]+/)
      .filter((host) => host !== ''),
    proxy: values.MIMAMORI_PROXY,
    authorities: values.MIMAMORI_CA,
    inbox: values.MIMAMORI_INBOX === undefined ? undefined : resolve(values.MIMAMORI_INBOX),
    nvdKey: values.MIMAMORI_NVD_KEY,
    patience: 1,
  };
}
