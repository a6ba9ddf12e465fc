import type { Remediation } from '../../advisory.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../../xml/elements.js';

/** Headings in brackets are JVN's own form: `[アップデートする] … [ワークアラウンドを実施する] …`. What they name, and what it is called elsewhere. */
const categories: readonly (readonly [RegExp, string])[] = [
  [/アップデート|アップグレード|パッチ|バージョンアップ|修正版|対策版|更新/, 'vendor_fix'],
  [/ワークアラウンド|回避策/, 'workaround'],
];

/** Each heading is a remediation; a text without headings may be anything and is a mitigation. */
export function remediationsOf(data: XmlElement): readonly Remediation[] {
  return childrenOf(childOf(data, 'Solution') ?? data, 'SolutionItem').flatMap((item) => {
    const text = textIn(item, 'Description') ?? '';
    return sections(text).map((details) => ({
      category: categoryOf(details),
      details,
      url: null,
      at: null,
      productIds: [],
      restart: null,
      pointer: item.pointer,
    }));
  });
}

function sections(text: string): readonly string[] {
  return text
    .split(/(?=\[[^\][\n]{2,60}\])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function categoryOf(details: string): string {
  const heading = /^\[([^\][\n]{2,60})\]/.exec(details)?.[1] ?? '';
  return categories.find(([pattern]) => pattern.test(heading))?.[1] ?? 'mitigation';
}
