import { Component, computed, inject, input, output } from '@angular/core';
import type { KnownModel } from '../api/types-of-disclosures';
import { letterVersions } from '../api/types-of-letters';
import { AskedField } from '../shell/asked-field';
import { Words } from '../words/words';
import { blankModel, controlAt, isVersions, needsVersion, type DraftModel } from './letter-draft';
import { detailsOfModel, namesOfModel } from './letter-fields';

/** Which models a letter is about: chosen from those of the hospital, or written as the letter has them. */
@Component({
  selector: 'app-letter-models',
  imports: [AskedField],
  templateUrl: './letter-models.html',
  styleUrl: './letter-models.css',
})
export class LetterModels {
  readonly models = input.required<readonly DraftModel[]>();
  readonly known = input.required<readonly KnownModel[]>();
  readonly hasFix = input(false);
  /** Dates of ends are not told by serial number. */
  readonly hasSerials = input(true);
  readonly missing = input<readonly string[]>([]);
  readonly changed = output<readonly DraftModel[]>();
  protected readonly words = inject(Words).now;
  protected readonly versions = letterVersions;
  protected readonly controlAt = controlAt;
  protected readonly needsVersion = needsVersion;
  protected readonly names = computed(() => namesOfModel(this.words(), [...new Set(this.known().map(({ name }) => name))]));

  protected detailsOf(model: DraftModel): ReturnType<typeof detailsOfModel> {
    return detailsOfModel(this.words(), model, { hasFix: this.hasFix(), hasSerials: this.hasSerials() });
  }

  protected set(at: number, name: keyof DraftModel, value: string): void {
    const changed: Partial<DraftModel> = name === 'versions' ? { versions: isVersions(value) } : { [name]: value };
    this.replace(at, { ...changed, ...(name === 'name' && this.numberFor(at, value)) });
  }

  protected add(): void {
    this.changed.emit([...this.models(), blankModel]);
  }

  protected remove(at: number): void {
    this.changed.emit(this.models().filter((_, index) => index !== at));
  }

  protected isMissing(pointer: string): boolean {
    return this.missing().includes(pointer);
  }

  /** The model number of the one model that is called so, unless another was written. */
  private numberFor(at: number, name: string): Partial<DraftModel> {
    const called = this.known().filter((model) => model.name === name);
    const [only] = called;
    const before = this.models()[at]?.modelNumber ?? '';
    const isOurs = before === '' || this.known().some(({ modelNumber }) => modelNumber === before);
    return called.length === 1 && only?.modelNumber && isOurs ? { modelNumber: only.modelNumber } : {};
  }

  private replace(at: number, changed: Partial<DraftModel>): void {
    this.changed.emit(this.models().map((model, index) => (index === at ? { ...model, ...changed } : model)));
  }
}
