import type { Params } from '../api/types';
import type { MorningItem } from '../api/types-of-the-morning';
import { eraOfFiscalYear, instantText } from '../words/dates';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

/** Why an entry stands where it stands: the server's code in our words and what it adds; for a code without words, the entry's own facts. */
export function whySentence(item: MorningItem, words: Dictionary): string {
  const { code, params } = item.why;
  const sentence = spoken(words.sentences.why, code, () => '', readable(params, words));
  if (sentence === '') return composed(item, words);
  return [sentence, ...more(params, words)].join(words.everywhere.join);
}

/** Numbers of devices become phrases (`4台`, `1 device`), and the missing fact its name. */
function readable(params: Params, words: Dictionary): Params {
  const phrase = (name: string): Params => (typeof params[name] === 'number' ? { [name]: words.everywhere.devices(params[name]) } : {});
  const fact: Params = typeof params['fact'] === 'string' ? { fact: spoken(words.sentences.facts, params['fact'], (code) => code) } : {};
  const year = params['fiscalYear'];
  const fiscalYear: Params = typeof year === 'number' ? { fiscalYear: words.everywhere.fiscalYear(year, eraOfFiscalYear(year)) } : {};
  return { ...params, ...phrase('devices'), ...phrase('connected'), ...fact, ...fiscalYear, ...instantsIn(params) };
}

/** Those of these parameters that are there, as the clock on the wall shows them. */
function instantsIn(params: Params): Params {
  const found = ['knownUntil', 'gapFrom', 'gapUntil'].flatMap((name) =>
    typeof params[name] === 'string' ? [[name, params[name]] as const] : [],
  );
  return Object.fromEntries(found.map(([name, at]) => [name, instantText(at)]));
}

function more(params: Params, words: Dictionary): readonly string[] {
  const told = words.morning.more;
  const lifeSupport = typeof params['lifeSupport'] === 'number' ? params['lifeSupport'] : 0;
  return [
    lifeSupport > 0 ? told.lifeSupport(lifeSupport) : '',
    params['fix'] === 1 ? told.fix : '',
    typeof params['since'] === 'string' ? told.since(instantText(params['since'])) : '',
  ].filter((part) => part !== '');
}

function composed(item: MorningItem, words: Dictionary): string {
  const told = words.morning.composed;
  if (item.kind === 'source') return words.morning.sourceSilent;
  if (item.kind === 'lifecycle')
    return [item.manufacturer, item.model, item.title].filter((part) => part !== null && part !== '').join(' ');
  const parts = [
    item.knownExploited ? told.exploited : '',
    item.verdict === 'undetermined' ? told.undetermined(item.devices) : told.affected(item.devices),
    item.fixAvailable ? words.morning.more.fix : '',
  ];
  return parts.filter((part) => part !== '').join(words.everywhere.join);
}
