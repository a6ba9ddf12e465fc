import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { MakerApi } from '../api/maker-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { saveFile } from '../grid/csv';
import { Words } from '../words/words';
import { NoticeDesk } from './notice-desk';
import { NoticePaper } from './notice-paper';

/** What was made: the page for people and the document for programs, to be sent here, saved for other hospitals, or printed. */
@Component({
  selector: 'app-notice-preview',
  imports: [NoticePaper],
  templateUrl: './notice-preview.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    pre {
      max-height: 360px;
      overflow: auto;
    }
    .places {
      flex-basis: 100%;
    }
  `,
})
export class NoticePreview {
  private readonly api = inject(MakerApi);
  private readonly router = inject(Router);
  protected readonly desk = inject(NoticeDesk);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly isSending = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isUnanswered = signal(false);
  protected readonly problems = computed(() => this.desk.made()?.problems ?? []);
  protected readonly maySend = computed(() => this.problems().length === 0 && !this.isSending() && this.desk.receipt() === undefined);

  protected back(): void {
    this.desk.made.set(undefined);
  }

  protected async send(): Promise<void> {
    const made = this.desk.made();
    if (made === undefined || !this.maySend()) return;
    this.isSending.set(true);
    this.problem.set(undefined);
    try {
      const receipt = await this.api.push(made);
      this.desk.receipt.set(receipt);
      await this.answerWith(receipt.id);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }

  /** The notice is taken whatever becomes of the answer: a question may have been closed meanwhile. */
  private async answerWith(document: string): Promise<void> {
    const question = this.desk.question();
    if (question === undefined) return;
    try {
      await this.api.answer(question.id, { text: '', document });
      this.desk.endAnswer();
      this.desk.questions.reload();
    } catch {
      this.isUnanswered.set(true);
    }
  }

  protected save(): void {
    const made = this.desk.made();
    if (made !== undefined) saveFile(made.fileName, new Blob([made.text], { type: 'application/json' }));
  }

  protected print(): void {
    window.print();
  }

  protected async finish(): Promise<void> {
    this.desk.begin();
    await this.router.navigateByUrl('/maker');
  }
}
