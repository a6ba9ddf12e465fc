/**
 * Gives ids that are unique within one document: the first of a name keeps it, the next get `#2`, `#3`. Constant cost a call, however many share a
 * name.
 */
export function openDistinctIds(): (id: string) => string {
  const next = new Map<string, number>();
  const taken = new Set<string>();
  return (id) => {
    let count = next.get(id) ?? 1;
    let candidate = count === 1 ? id : `${id}#${count}`;
    // A document may itself use an id that looks like a counted one.
    while (taken.has(candidate)) {
      count += 1;
      candidate = `${id}#${count}`;
    }
    next.set(id, count + 1);
    taken.add(candidate);
    return candidate;
  };
}

/**
 * True when every vulnerability of a record would have to name every product and that would be more than anybody can keep: records from real
 * publishers have hundreds of either, hostile ones ten thousands of both.
 */
export function isBeyondReason(vulnerabilities: number, products: number): boolean {
  return vulnerabilities > 1 && vulnerabilities * products > 1_000_000;
}
