import { expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { startProgram } from '../../test/program.js';

// Were one of them waited for, it would be for longer than a test may take.
test('stopping waits for no connection on which nothing is asked: neither one that was opened ahead, nor one that has its answer', async () => {
  const program = await startProgram();
  const { port } = new URL(program.address);
  const [ahead, kept] = [connect(Number(port), '127.0.0.1'), connect(Number(port), '127.0.0.1')];
  // Its end is seen by who reads.
  for (const socket of [ahead, kept]) socket.on('error', () => undefined).resume();
  const closed = [ahead, kept].map((socket) => new Promise((over) => socket.once('close', over)));
  const answered = new Promise((over) => kept.once('data', over));
  kept.write('GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n');
  await answered;
  await program.close();
  await Promise.all(closed);
  expect([ahead.destroyed, kept.destroyed]).toEqual([true, true]);
}, 30_000);
