/** What can be done at once stands first, then what helps until then, then what is only announced or will never come. */
const ORDER: readonly string[] = [
  'vendor_fix',
  'optional_patch',
  'mitigation',
  'workaround',
  'fix_planned',
  'none_available',
  'no_fix_planned',
];

/** Remediations in the order of their use (CSAF viewer, V-3, may sort them); among equals that of the document. Unknown words come last. */
export function inOrderOfUse<Advice extends { readonly category: string }>(remediations: readonly Advice[]): readonly Advice[] {
  return [...remediations].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ category }: { readonly category: string }): number {
  const at = ORDER.indexOf(category);
  return at < 0 ? ORDER.length : at;
}
