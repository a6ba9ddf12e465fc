const NOTHING = /^[\s\-‐‑–—―−ー_.*?/…・]*$/;
const SAID_TO_BE_UNKNOWN =
  /^(?:不明|未確認|未記載|未登録|未入力|未調査|記載(?:なし|無し)|該当(?:なし|無し)|(?:バージョン)?(?:なし|無し)|確認中|調査中|要確認|(?:version )?unknown|unspecified|undefined|not (?:known|stated|specified|available|applicable)|n\/?a|none|nil|null|tbd|tbc)$/;

/** True when the inventory holds no version: nothing, a dash, or a word that says that it is not known. */
export function isUnknownVersion(installed: string | null): boolean {
  if (installed === null) return true;
  const text = installed
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^[([]|[)\]]$/g, '');
  return NOTHING.test(text) || SAID_TO_BE_UNKNOWN.test(text);
}
