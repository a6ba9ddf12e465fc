import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Api } from '../api/api';
import { Refused } from '../api/refused';
import { SignInPage } from './sign-in';

const session = {
  username: 'admin',
  displayName: '管理者',
  role: 'administrator',
  language: 'ja',
  mustChangePassword: false,
  demonstration: true,
};

describe('signing in', () => {
  let page: ComponentFixture<SignInPage>;
  let answer: () => Promise<unknown>;
  let went: string;

  beforeEach(() => {
    localStorage.clear();
    went = '';
    const api = {
      signIn: () => answer(),
      session: () => Promise.resolve(session),
      health: () => Promise.resolve({ now: '2026-11-22T22:00:00Z' }),
      changeSelf: () => Promise.resolve(session),
    };
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
    TestBed.inject(Router).navigateByUrl = (url) => Promise.resolve(((went = String(url)), true));
    page = TestBed.createComponent(SignInPage);
  });

  async function submit(): Promise<HTMLElement> {
    const element = page.nativeElement as HTMLElement;
    await page.whenStable();
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.whenStable();
    return element;
  }

  it('leads back to where one wanted to go', async () => {
    answer = () => Promise.resolve(session);
    page.componentRef.setInput('return', '/devices?q=1');
    await submit();
    expect(went).toBe('/devices?q=1');
  });

  it('asks for another password first where that must be', async () => {
    answer = () => Promise.resolve(session);
    const api = TestBed.inject(Api) as unknown as { session: () => Promise<unknown> };
    api.session = () => Promise.resolve({ ...session, mustChangePassword: true });
    await submit();
    expect(went).toBe('/change-password?return=%2Fmorning-list');
  });

  it('says what is wrong', async () => {
    answer = () =>
      Promise.reject(
        new Refused({ status: 401, code: 'accounts.wrong-name-or-password', message: null, params: {}, details: [], retryAfter: null }),
      );
    const element = await submit();
    expect(element.querySelector('[role="alert"]')?.textContent).toBe('利用者名またはパスワードが違います。');
    expect(went).toBe('');
  });

  it('counts down how long to wait after too many attempts', async () => {
    answer = () =>
      Promise.reject(
        new Refused({ status: 429, code: 'accounts.too-many-attempts', message: null, params: {}, details: [], retryAfter: 45 }),
      );
    const element = await submit();
    expect(element.querySelector('[role="alert"]')?.textContent).toBe('サインインの試行が多すぎます。あと45秒お待ちください。');
    expect(element.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled).toBe(true);
    page.destroy();
  });

  it('speaks English at a switch, and remembers it', async () => {
    await page.whenStable();
    const element = page.nativeElement as HTMLElement;
    element.querySelector<HTMLButtonElement>('button[lang="en"]')?.click();
    await page.whenStable();
    expect(element.querySelector('button[type="submit"]')?.textContent?.trim()).toBe('Sign in');
    expect([document.documentElement.lang, localStorage.getItem('mimamori.language')]).toEqual(['en', 'en']);
  });
});
