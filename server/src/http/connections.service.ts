import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const LOOK_EVERY_MS = 50;

/**
 * Stopping waits for answers that are under way and for nothing else. Node closes the connections that are idle at that moment; those that
 * answer then stay open as long as they are kept alive (application.ts), and those that a browser opened ahead, on which nothing was asked yet, until
 * the time-out of a request's head: more than a minute, in which the port is closed and the program seems to hang.
 */
@Injectable()
export class Connections implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly unused = new Set<Socket>();
  private ending: NodeJS.Timeout | undefined;

  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    const server = this.server();
    server.on('connection', (socket: Socket) => {
      this.unused.add(socket);
      socket.once('close', () => this.unused.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage) => this.unused.delete(socket));
  }

  beforeApplicationShutdown(): void {
    this.ending = setInterval(() => {
      for (const socket of this.unused) socket.destroy();
      this.server().closeIdleConnections();
    }, LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.ending);
  }

  private server(): Server {
    return this.host.httpAdapter.getHttpServer() as Server;
  }
}
