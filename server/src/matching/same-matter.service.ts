import { Injectable } from '@nestjs/common';
import { isLetterIdentity } from '#feeds/formats/letter/letter.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import type { KnownAdvisory } from '../advisories/known-advisory.js';
import { sameName } from '../inventory/names.js';
import { speakerOf } from './authority.js';
import { FleetService } from './fleet.service.js';

/** Which documents tell of one matter: a maker's letter, as the hospital recorded it, and what the maker published under the same number. */
@Injectable()
export class SameMatterService {
  constructor(
    private readonly advisories: AdvisoriesStore,
    private readonly fleet: FleetService,
  ) {}

  /** The others of the same number and maker, where one of them is a letter: publishers' own documents have an order of their own. */
  async of(advisory: KnownAdvisory): Promise<KnownAdvisory[]> {
    const others = await this.ofMaker(advisory.publisher, advisory.trackingId);
    return others.filter(({ id, identity }) => id !== advisory.id && (isLetterIdentity(identity) || isLetterIdentity(advisory.identity)));
  }

  /** The letter that is recorded under this number of this maker. */
  async letterOf(maker: string, number: string): Promise<KnownAdvisory | undefined> {
    return (await this.ofMaker(maker, number)).find(({ identity }) => isLetterIdentity(identity));
  }

  private async ofMaker(maker: string, number: string): Promise<KnownAdvisory[]> {
    const found = await this.advisories.withTrackingIds(spellingsOf(number));
    if (found.length === 0) return found;
    const { names } = await this.fleet.current();
    const id = speakerOf(maker, names);
    return found.filter(
      ({ publisher }) => (id !== undefined && speakerOf(publisher, names) === id) || sameName('manufacturer', maker, publisher) === true,
    );
  }
}

/** People write the number of a letter in full width and in either case. */
function spellingsOf(number: string): readonly string[] {
  const plain = number.normalize('NFKC').trim();
  return [...new Set([number, plain, plain.toUpperCase(), plain.toLowerCase()])];
}
