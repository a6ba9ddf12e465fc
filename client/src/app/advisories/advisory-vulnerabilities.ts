import { Component, inject, input } from '@angular/core';
import { safeAddress, type PublishedDocument, type PublishedVulnerability } from '../api/published';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { statusLines } from './advisory-parts';

/** What a document says of each vulnerability: scores, weaknesses, products by state, what to do. */
@Component({
  selector: 'app-advisory-vulnerabilities',
  templateUrl: './advisory-vulnerabilities.html',
  styleUrl: './advisory-vulnerabilities.css',
})
export class AdvisoryVulnerabilities {
  protected readonly words = inject(Words).now;
  readonly document = input.required<PublishedDocument>();
  protected readonly addressOf = safeAddress;

  protected statusesOf(vulnerability: PublishedVulnerability): ReturnType<typeof statusLines> {
    return statusLines(vulnerability, this.document(), this.words());
  }

  protected remediationOf(category: string): string {
    return spoken(this.words().codes.remediations, category, (code) => code);
  }

  /** CVSS numbers have one decimal: 7 is written 7.0. */
  protected number(score: number | null): string {
    return score === null ? '' : score.toFixed(1);
  }
}
