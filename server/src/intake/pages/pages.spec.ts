import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, startStubPublisher, status, type StubPublisher } from '../../../test/stub-publisher.js';

const pageOf = (...news: readonly string[]) =>
  `<!doctype html><html><head><title>春日井 お知らせ</title><script>var t = ${news.length};</script></head><body><h1>お知らせ</h1>${news
    .map((line) => `<p>${line}</p>`)
    .join('')}<p>アクセス数：${news.length}23</p></body></html>`;

interface Change {
  readonly id: string;
  readonly name: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

forEachDatabase('M082 A page of a maker that has no feed', (_open, newDatabase) => {
  let publisher: StubPublisher;
  let hospital: HospitalOverHttp;
  let id: string;
  beforeEach(async () => {
    publisher = await startStubPublisher();
    hospital = await startHospital({ ...(await newDatabase()), allowedHosts: [publisher.host] });
    publisher.tell('/news', body(pageOf('一つ目')));
    const asked = {
      name: '春日井 お知らせ',
      publisher: 'Kasugai Meditec',
      address: `${publisher.origin}/news`,
      format: 'page',
      every: 'P1D',
    };
    ({ id } = (await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string });
  }, 60_000);
  afterEach(async () => {
    await hospital.close();
    await publisher.close();
  });

  const poll = () => hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const changes = () => hospital.list<Change>('page-changes');
  const onTheList = async () =>
    (await hospital.list<{ pageChange: string | null; why: { code: string; params: object }; tab: string }>('morning-list')).filter(
      ({ pageChange }) => pageChange !== null,
    );
  const said = async () => (await changes()).map(({ added, removed }) => ({ added, removed }));

  test('is offered when its address is pasted, and no dead end', async () => {
    const { body: look } = await hospital.administrator
      .post('/api/v1/sources/look')
      .send({ url: `${publisher.origin}/news` })
      .expect(200);
    expect(look).toMatchObject({ readAs: 'page', format: 'page', name: '春日井 お知らせ', every: 'P1D', remarks: [] });
  });

  test('is looked at first without a word; what it says more then is asked on the morning list until somebody looked', async () => {
    expect((await poll().expect(200)).body).toMatchObject({ fetched: 1, new: 1 });
    expect([await said(), await onTheList()]).toEqual([[], []]);
    publisher.tell('/news', body(pageOf('自主改修のお知らせ', '一つ目')));
    expect((await poll().expect(200)).body).toMatchObject({ fetched: 1, revised: 1 });
    expect(await said()).toEqual([{ added: ['自主改修のお知らせ'], removed: [] }]);
    const [entry] = await onTheList();
    expect(entry).toMatchObject({
      tab: 'new',
      why: { code: 'why.page-changed', params: { name: '春日井 お知らせ', added: 1, removed: 0 } },
    });
    const content = await hospital.administrator.get(`/api/v1/page-changes/${entry?.pageChange ?? ''}/content`).expect(200);
    expect(content.headers['content-disposition']).toBe('attachment; filename="page.html"');
    await hospital.administrator.post(`/api/v1/page-changes/${entry?.pageChange ?? ''}/settle`).expect(204);
    await hospital.administrator.post(`/api/v1/page-changes/${entry?.pageChange ?? ''}/settle`).expect(404);
    expect([await said(), await onTheList()]).toEqual([[], []]);
    expect((await poll().expect(200)).body).toMatchObject({ same: 1 });
  });

  test('several changes before somebody looks are one, and one that is taken back meanwhile is told all the same', async () => {
    await poll().expect(200);
    publisher.tell('/news', body(pageOf('二つ目', '一つ目')));
    await poll().expect(200);
    publisher.tell('/news', body(pageOf('三つ目', '二つ目', '一つ目')));
    await poll().expect(200);
    expect(await said()).toEqual([{ added: ['三つ目', '二つ目'], removed: [] }]);
    publisher.tell('/news', body(pageOf('一つ目')));
    await poll().expect(200);
    expect(await said()).toEqual([{ added: ['三つ目', '二つ目'], removed: [] }]);
  });

  test('a counter and a script change nothing; a page that is gone, or that only a script fills, is a source that fails', async () => {
    await poll().expect(200);
    publisher.tell('/news', body(pageOf('一つ目').replace('アクセス数：123', 'アクセス数：999').replace('var t', 'var u')));
    expect((await poll().expect(200)).body).toMatchObject({ same: 1 });
    publisher.tell('/news', status(404));
    await poll().expect(422);
    publisher.tell('/news', body('<html><body><script>draw()</script></body></html>'));
    const { body: refused } = await poll().expect(422);
    expect((refused as { error: { code: string } }).error.code).toBe('source.page-without-text');
    expect(await said()).toEqual([]);
  });

  test('stays readable when a letter that was made of it is deleted', async () => {
    await poll().expect(200);
    const changed = pageOf('自主改修のお知らせ');
    publisher.tell('/news', body(changed));
    await poll().expect(200);
    const [change] = await changes();
    const letter = {
      ...{ cameBy: 'page', kind: 'recall', maker: 'Kasugai Meditec', receivedOn: '2026-11-20', title: '自主改修のお知らせ' },
      ...{ number: 'KM-1', summary: '通信が止まるおそれがあります。', products: [{ name: 'Sazanami 310', versions: 'all' }] },
    };
    const asked = hospital.administrator.post('/api/v1/advisories/letters').field('letter', JSON.stringify(letter));
    const recorded = await asked.attach('attachments', Buffer.from(changed), 'page.html').expect(201);
    const { id: letterId } = recorded.body as { id: string };
    await hospital.administrator.post(`/api/v1/advisories/${letterId}/deletion`).send({ reason: '誤って記録' }).expect(200);
    await hospital.administrator.get(`/api/v1/page-changes/${change?.id ?? ''}/content`).expect(200);
  });

  test('goes with its source', async () => {
    await poll().expect(200);
    publisher.tell('/news', body(pageOf('二つ目')));
    await poll().expect(200);
    await hospital.administrator.delete(`/api/v1/sources/${id}`).expect(204);
    expect([await said(), await onTheList()]).toEqual([[], []]);
  });
});
