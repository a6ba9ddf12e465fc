import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../app.module.js';
import type { Settings } from '../settings.js';

/**
 * The program without its server. It is made but never initialised: initialising would start the jobs that run by the clock, match what is
 * pending and call the jobs of a server that runs beside it broken off. Making it opens the database (and migrates it) and wires the
 * services, which is all that a command needs.
 */
export async function openProgram(settings: Settings): Promise<INestApplicationContext> {
  const noClient = join(tmpdir(), 'mimamori-has-no-client-here');
  return NestFactory.create(AppModule.of(settings, noClient), { logger: ['error'], abortOnError: false });
}
