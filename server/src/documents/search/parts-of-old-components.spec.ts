import { expect, it } from '@jest/globals';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { componentPartKeyTable, componentPartTable } from '../documents.table.js';
import { partOf } from './component-part.js';

const MODEL = '00000000-0000-4000-8000-000000000001';
const purl = 'pkg:npm/kazaguruma@1.0.0';

forEachDatabase('M067 components that were there before the search had parts', (open) => {
  it('are found as new ones are', async () => {
    const { writer } = await open();
    const hasParts = async () => {
      const runner = writer.createQueryRunner();
      const has = await runner.hasTable('component_part');
      await runner.release();
      return has;
    };
    while (await hasParts()) await writer.undoLastMigration();
    await writer.query(`INSERT INTO manufacturer (id, name) VALUES ('${MODEL}', 'Kasugai Meditec')`);
    await writer.query(
      `INSERT INTO device_model (id, manufacturer_id, name, created_at) VALUES ('${MODEL}', '${MODEL}', 'Sazanami 310', '2026-11-25T00:00:00.000Z')`,
    );
    await writer.query(`INSERT INTO software_release (id, model_id) VALUES ('${MODEL}', '${MODEL}')`);
    await writer.query(
      `INSERT INTO document (id, kind, format, model_id, release_id, content_id, components, answers, remarks, received_at, brought_by)
       VALUES ('${MODEL}', 'sbom', 'cyclonedx-1.5-json', '${MODEL}', '${MODEL}', 'x', 1500, 0, '[]', '2026-11-25T00:00:00.000Z', 'admin')`,
    );
    const rows = Array.from(
      { length: 1500 },
      (_, at) =>
        `('${String(at).padStart(36, '0')}', '${MODEL}', '${MODEL}', 'r${at}', 'kazaguruma', '${at % 3}', '{"purls":["${purl}"],"cpes":[]}', '/')`,
    );
    await writer.query(
      `INSERT INTO component (id, document_id, release_id, ref, name, version, identifiers, pointer) VALUES ${rows.join(', ')}`,
    );
    const keys = Array.from({ length: 1500 }, (_, at) => `('k${at}', 'name:kazaguruma', '${String(at).padStart(36, '0')}', '${MODEL}')`);
    await writer.query(`INSERT INTO component_key (id, key_text, component_id, release_id) VALUES ${keys.join(', ')}`);

    await writer.runMigrations();
    const parts = await writer.getRepository(componentPartTable).find({ order: { sortKey: 'ASC' } });
    expect(parts).toEqual(['0', '1', '2'].map((version) => partOf({ name: 'kazaguruma', version, purls: [purl], cpes: [] })));
    const found = await writer.getRepository(componentPartKeyTable).find({ order: { partId: 'ASC' } });
    expect(found).toEqual(
      parts.map(({ id }) => ({ partId: id, key: 'name:kazaguruma' })).sort((one, other) => (one.partId < other.partId ? -1 : 1)),
    );
    const [counted] = await writer.query<{ n: number | string }[]>(
      'SELECT count(*) AS n FROM component JOIN component_part ON component_part.id = component.part_id',
    );
    expect(Number(counted?.n)).toBe(1500);
  });

  it('without any component left are gone, so that the next SBOM with one writes what finds it', async () => {
    const { writer } = await open();
    const hasKeysOfParts = async () => {
      const runner = writer.createQueryRunner();
      const has = await runner.hasTable('component_part_key');
      await runner.release();
      return has;
    };
    while (await hasKeysOfParts()) await writer.undoLastMigration();
    await writer.query("INSERT INTO component_part (id, sort_key, sought) VALUES ('left', 'left', 'left')");
    await writer.runMigrations();
    expect(await writer.getRepository(componentPartTable).find()).toEqual([]);
  });
});
