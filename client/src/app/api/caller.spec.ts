import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { addressOf, Caller, FETCH } from './caller';
import { Refused } from './refused';

describe('addressOf', () => {
  it('leaves empty filters out and encodes the others', () =>
    expect(addressOf('/devices', { q: 'ポンプ & 1', manufacturer: '', active: true, model: undefined, offset: 0 })).toBe(
      '/api/v1/devices?q=%E3%83%9D%E3%83%B3%E3%83%97+%26+1&active=true&offset=0',
    ));
});

describe('Caller', () => {
  const went: unknown[] = [];
  let answers: Response[] = [];
  const asked: string[] = [];

  beforeEach(() => {
    went.length = 0;
    asked.length = 0;
    TestBed.configureTestingModule({
      providers: [
        { provide: Router, useValue: { url: '/devices?q=1', navigate: (...to: unknown[]) => Promise.resolve(went.push(to)) } },
        {
          provide: FETCH,
          useValue: (address: string) => {
            asked.push(address);
            const answer = answers.shift();
            return answer === undefined ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
          },
        },
      ],
    });
  });

  it('asks for page after page until all items have come', async () => {
    answers = [answerOf(200, { total: 3, items: [1, 2] }), answerOf(200, { total: 3, items: [3] })];
    const page = await TestBed.inject(Caller).all<number>('/devices', { query: { q: 'x' } });
    expect(page.items).toEqual([1, 2, 3]);
    expect(asked).toEqual(['/api/v1/devices?q=x&offset=0&limit=1000', '/api/v1/devices?q=x&offset=2&limit=1000']);
  });

  it('stops when a page is empty although more were announced', async () => {
    answers = [answerOf(200, { total: 3, items: [1] }), answerOf(200, { total: 3, items: [] })];
    expect((await TestBed.inject(Caller).all<number>('/devices')).items).toEqual([1]);
  });

  it('leads to signing in and back when the session has ended', async () => {
    answers = [answerOf(401, { error: { code: 'accounts.not-signed-in', message: '' } })];
    await expect(TestBed.inject(Caller).ask('GET', '/devices')).rejects.toBeInstanceOf(Refused);
    expect(went).toEqual([[['/sign-in'], { queryParams: { return: '/devices?q=1' } }]]);
  });

  it('stays where it is when only the session was asked for', async () => {
    answers = [answerOf(401, {})];
    await expect(TestBed.inject(Caller).ask('GET', '/session')).rejects.toMatchObject({ problem: { status: 401 } });
    expect(went).toEqual([]);
  });

  it('says that the server cannot be reached', async () => {
    answers = [];
    await expect(TestBed.inject(Caller).ask('GET', '/devices')).rejects.toMatchObject({ problem: { code: 'client.unreachable' } });
  });
});

/** jsdom has no Response. */
function answerOf(status: number, body: unknown): Response {
  const answer = { ok: status < 300, status, headers: new Headers(), text: () => Promise.resolve(JSON.stringify(body)) };
  return answer as unknown as Response;
}
