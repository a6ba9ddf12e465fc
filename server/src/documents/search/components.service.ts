import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../../http/refusal.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import type { Register } from '../../inventory/register.js';
import { DocumentsStore, type StandingRelease } from '../documents.store.js';
import { partOf } from './component-part.js';
import { readySearch, saysNothing, type ComponentSearch, type SearchAnswer } from './component-search.js';
import { ComponentsStore, type FoundComponent, type PlacedDevice } from './components.store.js';
import { RANGE_EXAMINER, type RangeExaminer } from './range-examiner.js';

/** More parts than this are no answer that a person reads; whoever means all of them narrows the search. */
const MOST_EXAMINED = 20_000;

export interface AnsweredComponent extends FoundComponent, SearchAnswer {}

export interface FoundRelease {
  readonly id: string;
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly devices: number;
}

/** A component in a device: one row of the list that is handed on; without a device where none of the release is in use. */
export interface ComponentInDevice {
  readonly component: AnsweredComponent;
  readonly release: FoundRelease;
  readonly device: PlacedDevice | null;
}

/** "Which of our devices contain this component?" (手引書 5.5.2). Components of SBOMs that a newer one replaced are in none. */
@Injectable()
export class ComponentsService {
  constructor(
    private readonly store: ComponentsStore,
    private readonly documents: DocumentsStore,
    private readonly devices: DevicesStore,
    @Inject(RANGE_EXAMINER) private readonly examiner: RangeExaminer,
  ) {}

  async page(search: ComponentSearch, offset: number, limit: number): Promise<{ total: number; items: AnsweredComponent[] }> {
    this.check(search);
    const ready = readySearch(search, this.examiner);
    if (ready.isExact) {
      const { total, ids } = await this.store.parts(ready.patterns, offset, limit);
      const found = await this.store.found(ids);
      return { total, items: found.map((component) => ({ ...component, answer: 'inside', doubt: null })) };
    }
    const items = await this.examined(search);
    return { total: items.length, items: items.slice(offset, offset + limit) };
  }

  /** Every component that is meant, in every device. */
  async inDevices(search: ComponentSearch): Promise<ComponentInDevice[]> {
    this.check(search);
    if (saysNothing(search)) throw new Refusal(422, 'components.nothing-sought');
    const components = await this.examined(search);
    const releases = await this.releasesOf(components);
    const devices = Map.groupBy(await this.store.devices([...releases.keys()]), ({ releaseId }) => releaseId);
    return components.flatMap((component) =>
      inOrder(component.releaseIds, releases).flatMap((release): ComponentInDevice[] => {
        const placed: readonly (PlacedDevice | null)[] = devices.get(release.id) ?? [null];
        return placed.map((device) => ({ component, release, device }));
      }),
    );
  }

  async releasesOf(components: readonly FoundComponent[]): Promise<Map<string, FoundRelease>> {
    const standing = await this.documents.releases(components.flatMap(({ releaseIds }) => releaseIds));
    const register = await this.devices.register();
    return new Map([...standing].flatMap(([id, release]) => namedRelease(id, release, register)));
  }

  /** A search that cannot be answered is refused before it is kept or asked. */
  check(search: ComponentSearch): void {
    const range = search.range?.trim() ?? '';
    if (range === '') return;
    if (saysNothing(search)) throw new Refusal(422, 'components.range-alone');
    if (!this.examiner.understands(range)) throw new Refusal(422, 'components.range-not-understood', { range });
  }

  private async examined(search: ComponentSearch): Promise<AnsweredComponent[]> {
    const { patterns, meets } = readySearch(search, this.examiner);
    const { total, ids } = await this.store.parts(patterns, 0, MOST_EXAMINED);
    if (total > MOST_EXAMINED) throw new Refusal(422, 'components.too-many', { total, most: MOST_EXAMINED });
    const found = await this.store.found(ids);
    return found.flatMap((component) => {
      const answer = meets(component, partOf(component).sought);
      return answer ? [{ ...component, ...answer }] : [];
    });
  }
}

/** The releases in the order in which people look for them: maker, model, version. */
export function inOrder(ids: readonly string[], releases: ReadonlyMap<string, FoundRelease>): FoundRelease[] {
  const keyOf = ({ manufacturer, model, softwareVersion }: FoundRelease) => [manufacturer, model, softwareVersion ?? ''].join('\n');
  return ids
    .flatMap((id) => releases.get(id) ?? [])
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))));
}

function namedRelease(id: string, release: StandingRelease, { models, manufacturers }: Register): [string, FoundRelease][] {
  const model = models.get(release.modelId);
  if (!model) return [];
  const manufacturer = manufacturers.get(model.manufacturerId)?.name ?? '';
  return [[id, { id, ...release, manufacturer, model: model.name }]];
}
