import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeverityView } from '../api/types';
import type { SbomVulnerabilityView } from '../api/types-of-sboms';
import { Mark } from '../marks/mark';
import { Words } from '../words/words';
import type { SbomRow } from './sbom-rows';

/** What an SBOM states of one component, and what is known of it. */
@Component({
  selector: 'app-sbom-component',
  imports: [RouterLink, Mark],
  templateUrl: './sbom-component.html',
  styleUrl: './sbom-component.css',
})
export class SbomComponent {
  protected readonly words = inject(Words).now;
  readonly component = input.required<SbomRow>();
  /** Names of what contains it, the outermost first. */
  readonly path = input.required<readonly string[]>();

  /** Heading and what is stated under it; what is not stated is left out. */
  protected readonly facts = computed(() => {
    const { type, supplier, purls, cpes, licences, scope, validUntil, support, pointer, hashes } = this.component();
    const { sboms, components } = this.words();
    const all: readonly (readonly [heading: string, lines: readonly (string | null)[]])[] = [
      [sboms.partOf, [this.path().join(' › ') || null]],
      [sboms.supplier, [supplier]],
      [components.purl, purls],
      [components.cpe, cpes],
      [sboms.licences, licences],
      [sboms.type, [type]],
      [sboms.scope, [scope]],
      [sboms.validUntil, [validUntil]],
      [sboms.support, [support]],
      [sboms.hashes, hashes.map(({ algorithm, value }) => `${algorithm} ${value}`)],
      [sboms.pointer, [pointer || null]],
    ];
    return all
      .map(([heading, lines]) => ({ heading, lines: lines.filter((line) => line !== null) }))
      .filter(({ lines }) => lines.length > 0);
  });

  protected severityOf({ severityBand, severityScore }: SbomVulnerabilityView): SeverityView {
    return { band: severityBand, score: severityScore, version: null, vector: null };
  }
}
