/** `1 device`, `2 devices`; `many` where an s does not make the plural. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
