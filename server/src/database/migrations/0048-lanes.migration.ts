import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** What waits to be matched is asked for lane by lane, the oldest first. */
export class OrderLanes1764028800048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('pending_change', new TableIndex({ name: 'ix_pending_change_lane', columnNames: ['lane', 'at', 'id'] }));
    await runner.dropIndex('pending_change', 'ix_pending_change_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('pending_change', new TableIndex({ name: 'ix_pending_change_at', columnNames: ['at'] }));
    await runner.dropIndex('pending_change', 'ix_pending_change_lane');
  }
}
