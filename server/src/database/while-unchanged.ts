/** Another text after anything was stored (data-version.store.ts). */
interface Version {
  current(): Promise<string>;
}

/** Keeps one reading until something is stored or something else is asked for: pages of one list, and several lists of one morning, ask for the same. */
export class WhileUnchanged<Value> {
  private kept: { readonly key: string; readonly value: Promise<Value> } | undefined;

  constructor(private readonly version: Version) {}

  /** @param asked what tells this question from others (a day) */
  async of(asked: string, read: () => Promise<Value>): Promise<Value> {
    const key = `${asked} ${await this.version.current()}`;
    if (this.kept?.key === key) return this.kept.value;
    const value = read();
    this.kept = { key, value };
    // A reading that failed is not kept; who waits for it is told.
    value.catch(() => {
      if (this.kept?.key === key) this.kept = undefined;
    });
    return value;
  }
}
