/** Manufacturers that may push; named as in the server's `*.contract.ts`. */
export interface NewPublisher {
  readonly name: string;
  readonly manufacturers: readonly string[];
  readonly hidesMatches: boolean;
}
export type ChangedPublisher = Partial<NewPublisher & { readonly active: boolean }>;
export interface PublisherView extends NewPublisher {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly keys: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
    readonly revokedAt: string | null;
  }[];
}
