/** One remembered value of the installation (the first import, the demonstration hospital). */
export interface KeptValue {
  readonly id: string;
  readonly value: string | boolean;
}
