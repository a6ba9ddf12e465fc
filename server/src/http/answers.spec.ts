import { BadRequestException, Body, Controller, ForbiddenException, Get, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { NOW, startProgram, type Program } from '../../test/program.js';
import { ProblemFilter } from './problem.filter.js';
import { Refusal } from './refusal.js';
import { validationPipe } from './validation.pipe.js';

const Order = z.object({ name: z.string().min(1), lines: z.array(z.object({ count: z.number().int() })) });

@Controller()
class FailingController {
  @Get('broken')
  broken() {
    throw new Error('secret detail at /srv/place');
  }

  @Get('no-error')
  noError() {
    // Whatever is thrown, even what is no error.
    return Promise.reject(Object.assign(new Error(), { message: undefined }));
  }

  @Get('refused')
  refused() {
    throw new Refusal(409, 'spec.taken', { name: '田中' }, [{ row: 3, column: '型番', code: 'spec.detail' }], 7);
  }

  @Get('nest-400')
  nest400() {
    throw new BadRequestException('a sentence of the framework');
  }

  @Get('nest-403')
  nest403() {
    throw new ForbiddenException('a sentence of the framework');
  }

  @Get('things/:id')
  thing(@Param('id') id: string) {
    return { id };
  }

  @Post('orders')
  order(@Body({ schema: Order }) order: z.infer<typeof Order>) {
    return order;
  }
}

@Module({ controllers: [FailingController] })
class FailingModule {}

describe('What is thrown', () => {
  let app: NestExpressApplication;
  const get = (path: string) => request(app.getHttpServer()).get(path);

  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(FailingModule, { logger: false });
    app.useGlobalFilters(new ProblemFilter());
    app.useGlobalPipes(validationPipe());
    await app.init();
  });
  afterAll(() => app.close());

  it.each(['/broken', '/no-error'])('by a mistake of ours (%s) is a 500 that says nothing of the inside', async (path) => {
    const { body, text } = await get(path)
      .expect(500)
      .expect('Content-Type', /^application\/json/);
    expect(body).toEqual({ error: { code: 'http.unexpected', message: expect.stringMatching(/\S/) as string, params: {} } });
    expect(text).not.toMatch(/secret|\/srv|Error|at |\.ts|\.js/);
  });

  it('as a refusal is its status, code, parameters and places, and how long to wait', async () => {
    const { body } = await get('/refused').expect(409).expect('Retry-After', '7');
    expect(body).toEqual({
      error: {
        code: 'spec.taken',
        message: 'spec.taken',
        params: { name: '田中' },
        details: [{ row: 3, column: '型番', code: 'spec.detail', message: 'spec.detail' }],
      },
    });
  });

  it.each([
    ['/nest-400', 400, 'http.refused'],
    ['/nest-403', 403, 'http.not-allowed'],
    ['/nothing', 404, 'http.not-found'],
    ['/things/%E0%A4%A', 400, 'http.refused'],
  ])('by the framework (%s) has the same shape, and not its sentences: %i %s', async (path, status, code) => {
    const { body, text } = await get(path).expect(status);
    expect(body).toEqual({ error: { code, message: expect.any(String) as string, params: expect.any(Object) as object } });
    expect(text).not.toContain('a sentence of the framework');
  });

  it.each<[sent: object, pointers: string[], why: string]>([
    [{ name: 'a', lines: [{ count: 1 }, { count: 'two' }] }, ['/lines/1/count'], 'deep inside'],
    [{ lines: 'none' }, ['/name', '/lines'], 'every place is named'],
    [{ name: '', lines: [] }, ['/name'], 'empty'],
    [[], [''], 'not what was asked for at all'],
  ])('for %j names the places %j (%s)', async (sent, pointers) => {
    const { body } = await request(app.getHttpServer()).post('/orders').send(sent).expect(422);
    const { error } = body as { error: { code: string; details: { pointer: string }[] } };
    expect(error.code).toBe('http.invalid');
    expect(error.details.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('The program answers', () => {
  let program: Program;
  let client: string;

  beforeAll(async () => {
    client = mkdtempSync(join(tmpdir(), 'mimamori-client-'));
    mkdirSync(join(client, 'assets'));
    writeFileSync(join(client, 'index.html'), '<!doctype html><title>見守り</title>');
    writeFileSync(join(client, 'main-ABCD2345.js'), 'export {};');
    program = await startProgram({}, client);
  });
  afterAll(async () => {
    await program.close();
    rmSync(client, { recursive: true, force: true });
  });

  it.each<[type: string, sent: string, status: number, code: string, why: string]>([
    ['application/json', '{"username":', 400, 'http.not-json', 'cut off'],
    ['application/json', '{"a":1}}', 400, 'http.not-json', 'one bracket too many'],
    ['application/json', '"text"', 400, 'http.not-json', 'neither object nor list'],
    ['application/json', '', 422, 'http.invalid', 'nothing'],
    ['text/plain', 'username=admin', 422, 'http.invalid', 'not JSON, and said so'],
    ['application/json; charset=iso-8859-1', '{}', 415, 'http.encoding-not-known', 'JSON is UTF-8'],
    ['application/json', '{"a":"\\u0000"}', 400, 'http.unreadable-text', 'a letter that no database keeps'],
  ])('%s %j with %i %s (%s)', async (type, sent, status, code) => {
    const { body } = await program.anyone.post('/api/v1/session').set('Content-Type', type).send(sent).expect(status);
    expect(body).toMatchObject({ error: { code } });
  });

  it('a compression that is not known with 415, and a known one that is broken with 400', async () => {
    const post = () => program.anyone.post('/api/v1/session').set('Content-Type', 'application/json');
    expect((await post().set('Content-Encoding', 'zip').send('{}').expect(415)).body).toMatchObject({
      error: { code: 'http.encoding-not-known' },
    });
    const broken = await fetch(`${program.address}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: new Uint8Array(gzipSync('{"username":"admin"}').subarray(0, 12)),
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ error: { code: expect.any(String) as string } });
  });

  it('a form far larger than any with 413', async () => {
    const sent = `{"username":"${'x'.repeat(2_200_000)}"}`;
    const { body } = await program.anyone.post('/api/v1/session').set('Content-Type', 'application/json').send(sent).expect(413);
    expect(body).toMatchObject({ error: { code: 'document.too-large' } });
  });

  it('a small upload that unpacks to a large one with 413', async () => {
    const bomb = gzipSync(`{"a":"${'x'.repeat(20_000_000)}"}`);
    const answer = await fetch(`${program.address}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: new Uint8Array(bomb),
    });
    expect(answer.status).toBe(413);
  });

  it('a document larger than allowed with 413, and keeps nothing', async () => {
    const { body } = await program.administrator
      .post('/api/v1/advisories')
      .set('Content-Type', 'application/json')
      .send(`{"document":"${'x'.repeat(6 * 1024 * 1024)}"}`)
      .expect(413);
    expect(body).toMatchObject({ error: { code: 'document.too-large' } });
    expect((await program.administrator.get('/api/v1/advisories')).body).toMatchObject({ total: 0 });
  });

  it('in Japanese, or in English to who asks for it first', async () => {
    const message = async (language: string) => {
      const { body } = await program.anyone.get('/api/v1/devices').set('Accept-Language', language);
      return (body as { error: { message: string } }).error.message;
    };
    expect(await message('ja,en;q=0.8')).toBe('サインインしてください。');
    expect(await message('en-GB,en;q=0.9,ja;q=0.8')).toBe('Please sign in.');
    expect(await message('fr')).toBe('サインインしてください。');
    expect(await message('')).toBe('サインインしてください。');
  });

  it('HEAD and OPTIONS without doing anything', async () => {
    await program.administrator.head('/api/v1/devices').expect(200);
    await program.administrator.head('/api/v1/health').expect(200);
    const options = await program.anyone.options('/api/v1/devices');
    expect(options.status).toBeLessThan(500);
    // Other origins are invited to nothing.
    expect(options.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('the health of the program to anybody, with the time of its clock', async () => {
    const { body } = await program.anyone.get('/api/v1/health').expect(200);
    expect(body).toEqual({ status: 'ok', pending: 0, database: 'sqlite', now: new Date(NOW).toISOString() });
  });

  it('its numbers as Prometheus reads them', async () => {
    const { text, headers } = await program.administrator.get('/api/v1/metrics').expect(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+ \d+(\.\d+)?)$/);
    expect(text).toContain('mimamori_devices 0\n');
  });

  it('its own description', async () => {
    const { body } = await program.administrator.get('/api/v1/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3\./) as string, info: { title: 'Mimamori' } });
    expect(Object.keys((body as { paths: object }).paths).length).toBeGreaterThan(30);
  });

  it.each([
    ['content-security-policy', /default-src 'self'.*object-src 'none'.*script-src 'self'/, 'only our own scripts'],
    ['content-security-policy', /frame-ancestors 'self'/, 'no page of others around ours'],
    ['content-security-policy', /^(?!.*upgrade-insecure-requests)/, 'plain HTTP inside the hospital goes on working'],
    ['x-content-type-options', /^nosniff$/, 'an upload is never run as a script'],
    ['x-frame-options', /^SAMEORIGIN$/, 'for older browsers'],
    ['referrer-policy', /^no-referrer$/, 'addresses of devices stay inside'],
  ])('with %s %s (%s)', async (name, value) => {
    for (const path of ['/', '/api/v1/health', '/api/v1/devices']) expect((await program.anyone.get(path)).headers[name]).toMatch(value);
  });

  it('without saying what it is made of, and without asking for TLS where there is none', async () => {
    const { headers } = await program.anyone.get('/');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it.each([
    ['/', 200, /no-cache/, 'a new version is seen at once'],
    ['/devices/some-id', 200, /no-cache/, 'a deep link is a page of the client'],
    ['/main-ABCD2345.js', 200, /immutable/, 'a file whose name changes with its content'],
  ])('%s with %i and %s (%s)', async (path, status, caching) => {
    const { headers } = await program.anyone.get(path).expect(status);
    expect(headers['cache-control']).toMatch(caching);
  });

  it('nothing from outside the folder of the client', async () => {
    for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2f..%2fetc%2fpasswd']) {
      const { text = '' } = await program.anyone.get(path);
      expect(text).not.toContain('root:');
    }
  });
});
