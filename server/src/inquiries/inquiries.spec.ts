import { afterEach, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { csafBytes } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

interface Question {
  readonly id: string;
  readonly model: string;
  readonly text: string;
  readonly state: string;
  readonly answers: readonly { readonly text: string; readonly trackingId: string | null }[];
}

forEachDatabase('A question to the maker of a model', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let kasugai: string;
  let tokiwagi: string;
  let modelId: string;

  const keyOf = async (name: string, manufacturer: string) => {
    const asked = { name, manufacturers: [manufacturer], hidesMatches: true };
    const { id } = (await hospital.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string };
    return ((await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201)).body as { key: string }).key;
  };
  const asMaker = (key: string, path = '') => {
    const address = `/api/v1/feed/questions${path}`;
    const asked = request(hospital.address);
    return (path === '' ? asked.get(address) : asked.post(address)).set('Authorization', `Bearer ${key}`);
  };
  const questions = async (key: string) => ((await asMaker(key).expect(200)).body as { items: Question[] }).items;
  const ask = async (more: object = {}) => {
    const question = {
      modelId,
      kind: 'impact',
      vulnerability: 'CVE-2099-1001',
      softwareVersion: '1.4',
      text: '影響の有無',
      dueOn: '2026-12-06',
    };
    return (
      await hospital.administrator
        .post('/api/v1/inquiries')
        .send({ ...question, ...more })
        .expect(201)
    ).body as { id: string };
  };
  const duties = async () => {
    const { items } = (await hospital.get('morning-list')) as { items: { lifecycleEvent: string | null; tab: string; model: string }[] };
    return items.flatMap(({ lifecycleEvent, tab, model }) =>
      lifecycleEvent?.startsWith('inquiry') ? `${tab}: ${model} ${lifecycleEvent}` : [],
    );
  };

  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'K1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0'),
    );
    const models = await hospital.list<{ id: string; name: string }>('models');
    modelId = models.find(({ name }) => name === 'Sazanami 310')?.id ?? '';
    kasugai = await keyOf('Kasugai', 'Kasugai Meditec');
    tokiwagi = await keyOf('Tokiwagi', 'Tokiwagi Instruments');
  }, 60_000);
  afterEach(() => hospital.close());

  test('M197 is seen by this maker alone, without a word of where the devices are, who asked, or how many there are', async () => {
    const { id } = await ask();
    expect(await hospital.get(`inquiries/${id}`)).toMatchObject({ state: 'open', isOnMakersPage: true, askedBy: expect.any(String) });
    expect(await questions(kasugai)).toEqual([
      {
        ...{ id, manufacturer: 'Kasugai Meditec', model: 'Sazanami 310', modelNumber: 'SZ-310', softwareVersion: '1.4' },
        ...{ vulnerability: 'CVE-2099-1001', kind: 'impact', text: '影響の有無', dueOn: '2026-12-06', askedAt: expect.any(String) },
        ...{ state: 'open', answers: [] },
      },
    ]);
    expect(await questions(tokiwagi)).toEqual([]);
    await asMaker(tokiwagi, `/${id}/answers`).send({ text: 'not mine' }).expect(404);
    await hospital.administrator.get('/api/v1/feed/questions').expect(403);
  });

  test('is answered in words and with a document, comes to the morning list, and leaves it when somebody has read it', async () => {
    const { id } = await ask();
    expect(await duties()).toEqual([]);
    const notice = csafBytes({
      ...{ id: 'KSG-1', version: '1', products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'] },
      vulnerabilities: ['CVE-2099-1001 known_affected: A'],
    });
    const sent = await request(hospital.address)
      .post('/api/v1/feed')
      .set('Authorization', `Bearer ${kasugai}`)
      .attach('file', notice, 'ksg-1.json')
      .expect(201);
    const answer = { text: '1.4は影響を受けます', document: (sent.body as { id: string }).id };
    await asMaker(kasugai, `/${id}/answers`).send(answer).expect(200);
    const told = await hospital.get(`inquiries/${id}`);
    expect(told).toMatchObject({
      state: 'answered',
      answers: [{ text: '1.4は影響を受けます', by: 'Kasugai', isByMaker: true, trackingId: 'KSG-1', advisoryId: answer.document }],
    });
    expect(await duties()).toEqual(['act: Sazanami 310 inquiry_answered']);
    await hospital.administrator.post(`/api/v1/inquiries/${id}/closing`).send({ as: 'settled' }).expect(200);
    expect(await duties()).toEqual([]);
    await hospital.administrator.post(`/api/v1/inquiries/${id}/closing`).send({ as: 'withdrawn' }).expect(409);
    await asMaker(kasugai, `/${id}/answers`).send({ text: 'once more' }).expect(409);
  });

  test('that nobody answers is told when its day is over, and what came by letter is written down', async () => {
    const { id } = await ask();
    hospital.moveClockTo('2026-12-06T08:30:00+09:00');
    expect(await duties()).toEqual([]);
    hospital.moveClockTo('2026-12-07T08:30:00+09:00');
    expect(await duties()).toEqual(['act: Sazanami 310 inquiry_overdue']);
    await hospital.administrator.post(`/api/v1/inquiries/${id}/answers`).send({ text: '電話で「影響なし」と回答' }).expect(200);
    expect(await duties()).toEqual(['act: Sazanami 310 inquiry_answered']);
    expect((await questions(kasugai)).map(({ state, answers }) => [state, answers.length])).toEqual([['answered', 1]]);
  });

  test('that is taken back is gone from the page of the maker', async () => {
    const { id } = await ask();
    await hospital.administrator.post(`/api/v1/inquiries/${id}/closing`).send({ as: 'withdrawn' }).expect(200);
    expect(await questions(kasugai)).toEqual([]);
    await asMaker(kasugai, `/${id}/answers`).send({ text: 'late' }).expect(404);
    expect((await hospital.list<Question>('inquiries')).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await hospital.list('inquiries?state=waiting')).toEqual([]);
  });

  const refused: readonly [what: string, more: object, status: number, code: string][] = [
    ['about a model that is not here', { modelId: 'nowhere' }, 404, 'documents.model.not-found'],
    ['without a word', { text: ' ' }, 422, 'http.invalid'],
    ['for a day that is over', { dueOn: '2026-11-21' }, 422, 'inquiries.due-is-over'],
  ];
  test.each(refused)('%s is refused', async (_what, more, status, code) => {
    const question = { modelId, kind: 'other', text: '?', dueOn: '2026-12-06', ...more };
    const { status: answered, body } = await hospital.administrator.post('/api/v1/inquiries').send(question);
    expect([answered, (body as { error: { code: string } }).error.code]).toEqual([status, code]);
    expect(await hospital.list('inquiries')).toEqual([]);
  });

  test('an answer with nothing in it, or with a document that was never sent, is refused', async () => {
    const { id } = await ask();
    await asMaker(kasugai, `/${id}/answers`).send({ text: '' }).expect(422);
    await asMaker(kasugai, `/${id}/answers`).send({ text: 'see there', document: modelId }).expect(404);
    expect((await questions(kasugai))[0]?.answers).toEqual([]);
  });
});
