import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { workbookOf } from '../../../test/workbook.js';

const ledger = ledgerOf(
  'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0',
  'P3 / Kasugai Meditec / Utatane 9 / UT-9 / 3.1',
  'P4 / Kasugai Meditec / Madoromi 5 / MD-5 / 1.0',
);

interface Answer {
  readonly questionId: string;
  readonly answer: string | null;
  readonly asWritten: string | null;
  readonly note: string | null;
  readonly ja: string | null;
}
interface Sheet {
  readonly documentId: string;
  readonly replacedAt: string | null;
  readonly sections: readonly { readonly section: string; readonly ja: string | null; readonly answers: readonly Answer[] }[];
  readonly remarks: readonly { readonly code: string; readonly message: string }[];
  readonly others: readonly { readonly documentId: string }[];
}

/** A form of 2019 as CSV: its model and day, then `MLDP-2,No,note` a line. */
const formOf = (model: string, day: string, ...rows: readonly string[]) =>
  ['Question ID,Answer,Note', 'DOC-1,Kasugai Meditec,', `DOC-3,${model},`, `DOC-7,${day},`, ...rows].join('\n');

forEachDatabase('MDS2 sheets', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;

  beforeAll(async () => void (hospital = await startHospital(await newDatabase())));
  beforeEach(async () => {
    await hospital.beginAnew();
    await hospital.take(ledger);
  }, 60_000);
  afterAll(() => hospital.close());

  const bring = async (file: string | Buffer, fields: Record<string, string> = {}, status = 201) => {
    const sent = hospital.administrator.post('/api/v1/documents').set('accept-language', 'ja');
    for (const [name, value] of Object.entries({ manufacturer: 'Kasugai Meditec', model: 'SZ-310', ...fields }))
      void sent.field(name, value);
    return (await sent.attach('file', Buffer.from(file), 'mds2.csv').expect(status)).body as {
      id: string;
      kind: string;
      format: string;
      answers: number;
      remarks: { code: string }[];
      error: { code: string; message: string };
    };
  };
  const sheet = async (id: string) => (await hospital.get(`documents/${id}/sheet`)) as unknown as Sheet;
  const answersOf = (read: Sheet) =>
    read.sections.flatMap(({ answers }) => answers.map(({ questionId, answer, asWritten, note }) => [questionId, answer, asWritten, note]));
  const ask = async (query: string) => {
    const { body } = await hospital.administrator.get(`/api/v1/documents/mds2/fleet?${query}`).expect(200);
    const { items, counts } = body as { items: { ledgerNumber: string; outcome: string; why: string | null }[]; counts: object };
    return { rows: items.map(({ ledgerNumber, outcome, why }) => [ledgerNumber, outcome, why ?? ''].join(' ').trim()), counts };
  };

  test('M068 every answer is kept with its number, its note and as it was written, by section in Japanese and English', async () => {
    const { id, ...told } = await bring(
      formOf('SZ-310', '2099-04-01', 'MLDP-2,"Yes, optional",1', 'ＲＭＯＴ－１,はい,夜間のみ', 'CSUP-1,,'),
    );
    expect(told).toMatchObject({ kind: 'mds2', format: 'mds2-2019-csv', answers: 5, remarks: [] });
    const read = await sheet(id);
    expect(answersOf(read)).toEqual([
      ['DOC-1', 'other', 'Kasugai Meditec', null],
      ['DOC-3', 'other', 'SZ-310', null],
      ['DOC-7', 'other', '2099-04-01', null],
      ['MLDP-2', 'yes', 'Yes, optional', '1'],
      ['RMOT-1', 'yes', 'はい', '夜間のみ'],
      ['CSUP-1', null, null, null],
    ]);
    expect(read.sections.map(({ section, ja }) => [section, ja])).toEqual([
      ['DOC', '文書・機器の識別情報'],
      ['MLDP', 'マルウェアの検出・防御'],
      ['RMOT', '遠隔保守'],
      ['CSUP', 'サイバーセキュリティ製品アップグレード（パッチ）'],
    ]);
    expect(read).toMatchObject({ model: 'Sazanami 310', statedModel: 'SZ-310', releaseDate: '2099-04-01', replacedAt: null, others: [] });
  });

  test('M068 a newer sheet takes the place of the older one, which stays readable, and the difference is told', async () => {
    const older = await bring(formOf('SZ-310', '2098-04-01', 'MLDP-2,No,', 'RMOT-1,Yes,', 'CONN-6,No,'));
    const newer = await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,Yes,', 'RMOT-1,はい,', 'SBOM-1,Yes,'));
    expect(await sheet(older.id)).toMatchObject({ replacedAt: expect.any(String), others: [{ documentId: newer.id }] });
    const { items } = (await hospital.get(`documents/${newer.id}/sheet/difference?from=${older.id}`)) as {
      items: { questionId: string; before: Answer | null; after: Answer | null }[];
    };
    expect(items.map(({ questionId, before, after }) => [questionId, before?.asWritten ?? null, after?.asWritten ?? null])).toEqual([
      ['DOC-7', '2098-04-01', '2099-04-01'],
      ['MLDP-2', 'No', 'Yes'],
      ['SBOM-1', null, 'Yes'],
      ['CONN-6', 'No', null],
    ]);
  });

  test('an older sheet that arrives later is kept and changes nothing, and is the same when it is brought again', async () => {
    const newer = await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,Yes,'));
    const older = await bring(formOf('SZ-310', '2098-04-01', 'MLDP-2,No,'));
    expect(older.remarks.map(({ code }) => code)).toEqual(['mds2.older-sheet']);
    expect([(await sheet(newer.id)).replacedAt, (await sheet(older.id)).replacedAt]).toEqual([null, expect.any(String)]);
    expect((await bring(formOf('SZ-310', '2098-04-01', 'MLDP-2,No,'), {}, 200)).id).toBe(older.id);
  });

  test('a sheet that was replaced and is brought again takes its place back, under its own id', async () => {
    const spring = formOf('SZ-310', '2099-04-01', 'MLDP-2,Yes,');
    const [first, second] = [await bring(spring), await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,Yes,by hand'))];
    expect((await bring(spring, {}, 200)).id).toBe(first.id);
    expect([(await sheet(first.id)).replacedAt, (await sheet(second.id)).replacedAt]).toEqual([null, expect.any(String)]);
    expect(answersOf(await sheet(first.id))).toContainEqual(['MLDP-2', 'yes', 'Yes', null]);
  });

  test('M164 the statement of a maker and that of a service provider stand beside one another, and a question is put to one of them', async () => {
    const statement = (whose: string, answer: string) =>
      `${whose}による医療情報セキュリティ開示書\n番号,質問,回答,備考\n7,暗号,${answer},\n8,記録,はい,`;
    const mds = await bring(statement('製造業者', 'はい'));
    const sds = await bring(statement('サービス事業者', 'いいえ'));
    expect([(await sheet(mds.id)).replacedAt, (await sheet(sds.id)).replacedAt]).toEqual([null, null]);
    expect((await ask('kind=mds&asks=7:yes')).rows).toContain('P1 meets');
    expect((await ask('kind=sds&asks=7:yes')).rows).toContain('P1 meets_not');
  });

  test('a sheet of one version and a sheet of all versions do not replace one another, nor an MDS2 and an MDS', async () => {
    const all = await bring(formOf('SZ-310', '2098-04-01', 'MLDP-2,No,'));
    const one = await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,Yes,'), { softwareVersion: '2.0' });
    const mds = await bring('製造業者による医療情報セキュリティ開示書\n番号,質問,回答,備考\n1,記録,はい,\n2.1,暗号,対象外,無線なし');
    expect(mds).toMatchObject({ kind: 'mds', format: 'mds-csv', answers: 2 });
    for (const { id } of [all, one, mds]) expect((await sheet(id)).replacedAt).toBeNull();
  });

  test('a sheet that names another model is kept with a remark; one that lists several models with this one has none', async () => {
    const { remarks } = await bring(formOf('UT-9', '2099-04-01', 'MLDP-2,No,'));
    expect(remarks.map(({ code }) => code)).toEqual(['mds2.names-another-model']);
    expect((await bring(formOf('"SZ-300, SZ-310"', '2099-04-02', 'MLDP-2,No,'))).remarks).toEqual([]);
  });

  test('the model is known by its number or by its name; a name that several models have is asked about', async () => {
    await hospital.take(ledgerOf('P5 / Kasugai Meditec / Madoromi 5 / MD-5b / 1.0'), '?ledger=second');
    await bring(formOf('UT-9', '2099-04-01', 'MLDP-2,No,'), { model: 'Utatane 9' });
    const { error } = await bring(formOf('MD-5', '2099-04-01', 'MLDP-2,No,'), { model: 'Madoromi 5' }, 422);
    expect(error.code).toBe('documents.model-named-by-several');
    expect(error.message).toContain('MD-5, MD-5b');
  });

  test('M164 MDS and SDS are a kind of their own, with はい, いいえ, 対象外 and remarks', async () => {
    const { id } = await bring(
      '製造業者による医療情報セキュリティ開示書\n番号,質問,はい,いいえ,対象外,備考\n1,記録の有無,○,,,備考1\n2,暗号化,,○,,\n3,無線,,,○,\n備考1,紙に残す',
    );
    const read = await sheet(id);
    expect(answersOf(read)).toEqual([
      ['1', 'yes', 'はい', '1: 紙に残す'],
      ['2', 'no', 'いいえ', null],
      ['3', 'not_applicable', '対象外', null],
    ]);
    expect(read).toMatchObject({ kind: 'mds', form: 'mds' });
  });

  test('M068 a sheet typed in the form is kept as a document, and typed again it is the same', async () => {
    const typed = {
      manufacturer: 'Kasugai Meditec',
      model: 'UT-9',
      form: 'mds2-2019',
      releaseDate: '2099-05-01',
      answers: [
        { questionId: 'MLDP-2', answer: 'No', note: '紙面より' },
        { questionId: 'RMOT-1', answer: '' },
      ],
    };
    const send = (body: object, status: number) => hospital.administrator.post('/api/v1/documents/mds2/sheets').send(body).expect(status);
    const { body: first } = await send(typed, 201);
    expect(first).toMatchObject({ model: 'Utatane 9', format: 'mds2-2019-typed', answers: 1, releaseDate: '2099-05-01' });
    const { body: second } = await send(typed, 200);
    expect((second as Sheet).documentId).toBe((first as Sheet).documentId);
    const { body: refused } = await send({ ...typed, answers: [] }, 422);
    expect((refused as { error: { code: string } }).error.code).toBe('mds2.nothing-answered');
  });

  test('M024 M025 the fleet is asked, and a device whose sheet does not tell is told apart from one that does not apply', async () => {
    await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,No,', 'PAUT-5,No,', 'RMOT-1,Yes,'));
    await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,Yes,', 'PAUT-5,Yes,', 'RMOT-1,See Notes,別紙'), { softwareVersion: '2.0' });
    await bring(formOf('UT-9', '2099-04-01', 'MLDP-2,No,'), { model: 'UT-9', softwareVersion: '1.0' });
    expect(await ask('asks=MLDP-2:no')).toEqual({
      rows: ['P1 meets', 'P2 meets_not', 'P3 cannot_tell other_version', 'P4 cannot_tell no_sheet'],
      counts: { meets: 1, meets_not: 1, cannot_tell: 2 },
    });
    expect((await ask('asks=PAUT-5,SGUD-3.1:no&outcome=meets')).rows).toEqual(['P1 meets']);
    expect((await ask('asks=RMOT-1:yes')).rows.slice(0, 2)).toEqual(['P1 meets', 'P2 cannot_tell see_note']);
    expect((await ask('asks=MLDP-2:no;CONN-6:yes')).rows.slice(0, 2)).toEqual(['P1 cannot_tell not_answered', 'P2 meets_not']);
    expect((await ask('asks=MLDP-2:no&department=OR')).rows).toEqual([]);
    expect((await ask('asks=MLDP-2:no&connection=always')).rows).toHaveLength(4);
  });

  test('the answer of the fleet goes out as CSV and XLSX, a condition that is none is refused', async () => {
    await bring(formOf('SZ-310', '2099-04-01', 'MLDP-2,No,"=cmd, とは"'));
    const { text } = await hospital.administrator
      .get('/api/v1/documents/mds2/fleet/export?asks=MLDP-2:no&outcome=meets&format=csv')
      .expect(200);
    expect(text.split('\r\n')).toEqual([
      '\uFEFF管理番号,製造販売業者,販売名,ソフトウェアバージョン,設置部署,設置場所,接続形態,VLAN,判定,判断できない理由,回答',
      'P1,Kasugai Meditec,Sazanami 310,1.4,ICU,,常時接続,,該当,,"MLDP-2: いいえ (=cmd, とは)"',
      'P2,Kasugai Meditec,Sazanami 310,2.0,ICU,,常時接続,,該当,,"MLDP-2: いいえ (=cmd, とは)"',
      '',
    ]);
    await hospital.administrator.get('/api/v1/documents/mds2/fleet/export?asks=MLDP-2:no').expect(200);
    const { body } = await hospital.administrator.get('/api/v1/documents/mds2/fleet?asks=MLDP-2:perhaps').expect(422);
    expect((body as { error: { code: string } }).error.code).toBe('mds2.conditions-not-understood');
  });

  test('M019 M021 what bears on findings and on the end of support is shown of a device, and no finding comes of it', async () => {
    const rows = ['CONN-6,Yes,', 'RMOT-1,No,', 'CSUP-2.1,No,', 'CSUP-2.2,Yes,', 'RDMP-3,Yes,https://support.example.test'];
    const { id } = await bring(formOf('SZ-310', '2099-04-01', ...rows));
    const told = await hospital.get(`documents/mds2/devices/${await hospital.deviceId('P1')}`);
    expect(told).toMatchObject({
      sheets: [{ documentId: id, fits: 'every_version' }],
      patching: { hospital: false, maker: true, remote: null, automatic: null },
    });
    const topics = told['topics'] as { topic: string; bearsOn: string[]; answers: Answer[] }[];
    expect(topics.map(({ topic, answers }) => [topic, ...answers.map(({ questionId }) => questionId)])).toEqual([
      ['connection', 'CONN-6'],
      ['remote-service', 'RMOT-1'],
      ['patching', 'CSUP-2.1', 'CSUP-2.2'],
      ['support-dates', 'RDMP-3'],
    ]);
    expect(await hospital.findings()).toEqual([]);
  });

  const refused: readonly [what: string, file: Buffer, status: number, code: string, ja: string][] = [
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      422,
      'mds2.file-encrypted',
      'パスワード',
    ],
    ['half a workbook', workbookOf({ A: [['Question ID', 'Answer']] }).subarray(0, 60), 400, 'mds2.file-damaged', '壊れて'],
    [
      'a workbook that is no form',
      workbookOf({
        A: [
          ['日付', '天気'],
          ['1', '雨'],
        ],
      }),
      415,
      'mds2.not-a-form',
      '見出し',
    ],
  ];
  test.each(refused)('%s is refused with its reason, and nothing is kept of it', async (_what, file, status, code, ja) => {
    const { error } = await bring(file, {}, status);
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(ja)]);
    expect(await hospital.list('documents')).toEqual([]);
  });
});
