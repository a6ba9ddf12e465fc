import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { KeptIntake } from './intake.js';
import { deviceIntakeTable } from './unit-card.table.js';

@Injectable()
export class IntakesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  intake(id: string, manager: EntityManager = this.reader.manager): Promise<KeptIntake | null> {
    return manager.getRepository(deviceIntakeTable).findOneBy({ id });
  }

  /** The latest first. A device is named in a form by its id, which no other text of the form can hold. */
  async ofDevice(deviceId: string): Promise<KeptIntake[]> {
    const found = await this.reader
      .getRepository(deviceIntakeTable)
      .createQueryBuilder('intake')
      .where('intake.content like :named', { named: `%"${deviceId.replace(/[^\w-]/g, '')}"%` })
      .orderBy('intake.createdAt', 'DESC')
      .addOrderBy('intake.id', 'ASC')
      .getMany();
    return found.filter(({ content }) => content.deviceIds.includes(deviceId));
  }

  async save(manager: EntityManager, intake: KeptIntake): Promise<void> {
    await manager.getRepository(deviceIntakeTable).save(intake);
  }
}
