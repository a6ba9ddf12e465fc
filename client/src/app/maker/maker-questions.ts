import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { MakerApi } from '../api/maker-api';
import { problemFrom } from '../api/refused';
import type { QuestionView } from '../api/types-of-inquiries';
import { InquiryMark } from '../inquiries/inquiry-mark';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { NoticeDesk } from './notice-desk';

/** What the hospital asks this maker, to be answered in words or with a notice. */
@Component({
  selector: 'app-maker-questions',
  imports: [PageState, InquiryMark],
  templateUrl: './maker-questions.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .text {
      white-space: pre-line;
    }
    form {
      display: grid;
      gap: 8px;
    }
    .answers {
      display: grid;
      gap: 4px;
    }
  `,
})
export class MakerQuestions {
  private readonly api = inject(MakerApi);
  private readonly router = inject(Router);
  protected readonly desk = inject(NoticeDesk);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly sending = signal('');
  protected readonly problem = signal<{ readonly question: string; readonly message: string } | undefined>(undefined);

  protected isOpen({ state }: QuestionView): boolean {
    return state !== 'settled';
  }

  protected async answer(event: Event, { id }: QuestionView, field: HTMLTextAreaElement): Promise<void> {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '' || this.sending() !== '') return field.focus();
    this.sending.set(id);
    this.problem.set(undefined);
    try {
      await this.api.answer(id, { text, document: null });
      field.value = '';
      this.desk.questions.reload();
    } catch (thrown) {
      this.problem.set({ question: id, message: this.speech.problem(problemFrom(thrown)) });
    } finally {
      this.sending.set('');
    }
  }

  protected async answerByNotice(question: QuestionView): Promise<void> {
    this.desk.beginAnswer(question);
    await this.router.navigateByUrl('/maker/notice');
  }
}
