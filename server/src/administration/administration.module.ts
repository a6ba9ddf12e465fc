import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import type { Settings } from '../settings.js';

/** No folder has this name, so no pages are served. */
const NO_CLIENT = '';

/**
 * The program without its server. It is made but never initialised: initialising would start the jobs that run by the clock, match what is
 * pending and call the jobs of a server that runs beside it broken off. Making it opens the database (and migrates it) and wires the
 * services, which is all that a command needs.
 */
export async function openProgram(settings: Settings): Promise<INestApplicationContext> {
  return NestFactory.create(AppModule.of(settings, NO_CLIENT), { logger: ['error'], abortOnError: false });
}

/** The data source that only reads. */
export function readerOf(program: INestApplicationContext): DataSource {
  return program.get<DataSource>(getDataSourceToken(), { strict: false });
}
