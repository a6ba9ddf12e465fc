/** A key meant for the page: not one typed into a field, into an open dialogue, or together with Ctrl, Alt or the command key. */
export function pageKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], dialog, [role="menu"], [role="listbox"]')) return undefined;
  return event.key;
}
