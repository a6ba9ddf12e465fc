import { problemFrom, problemOf, Refused, unreachable } from './refused';

describe('problemOf', () => {
  it('reads the server’s problem', () => {
    const body = JSON.stringify({
      error: {
        code: 'inventory.no-file',
        message: 'ファイルを選択してください。',
        params: { name: 'x' },
        details: [{ code: 'a', message: 'b', row: 3 }],
      },
    });
    expect(problemOf(422, body, null)).toEqual({
      status: 422,
      code: 'inventory.no-file',
      message: 'ファイルを選択してください。',
      params: { name: 'x' },
      details: [{ code: 'a', message: 'b', row: 3 }],
      retryAfter: null,
    });
  });

  it.each([
    [502, '<html>Bad gateway</html>', 'http.502', 'a page of a proxy'],
    [500, '', 'http.500', 'nothing'],
    [404, '[]', 'http.404', 'JSON of another shape'],
    [403, '{"error":null}', 'http.403', 'an empty problem'],
  ])('takes the status %i as the code of %s: %s', (status, body, code) => expect(problemOf(status, body, null).code).toBe(code));

  it('takes the seconds to wait, and no date in their place', () => {
    expect(problemOf(429, '', '30').retryAfter).toBe(30);
    expect(problemOf(429, '', 'Wed, 21 Oct 2026 07:28:00 GMT').retryAfter).toBeNull();
  });

  it('keeps what was thrown', () => {
    expect(problemFrom(new Refused(unreachable))).toBe(unreachable);
    expect(problemFrom(new Error('boom'))).toMatchObject({ code: 'client.failed', params: { what: 'Error: boom' } });
  });
});
