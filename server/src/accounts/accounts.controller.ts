import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { KeptValues } from '../database/kept-values.store.js';
import { Allowed, Asker, BeforePasswordChange, Open } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { AccountsService, SESSION_MS } from './accounts.service.js';
import {
  ChangedSelf,
  ChangedUser,
  MadeToken,
  NewToken,
  NewUser,
  SessionView,
  SignIn,
  TokenPage,
  UserPage,
  UserView,
} from './accounts.contract.js';
import { COOKIE, cookieOf } from './access.guard.js';
import type { User } from './user.js';

@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly kept: KeptValues,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Open()
  @Post('session')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SessionView })
  async signIn(@Body({ schema: SignIn }) asked: SignIn, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const { user, secret } = await this.accounts.signIn(asked, request.ip ?? '');
    response.cookie(COOKIE, secret, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.tls,
      path: '/',
      // Counted from when it arrives: the browser's clock and the program's (MIMAMORI_NOW) need not agree.
      maxAge: SESSION_MS,
    });
    return this.sessionOf(user);
  }

  @BeforePasswordChange()
  @Get('session')
  @ApiOkResponse({ standardSchema: SessionView })
  async session(@Asker() asker: Principal) {
    return this.sessionOf(await this.person(asker));
  }

  @BeforePasswordChange()
  @Patch('session')
  @ApiOkResponse({ standardSchema: SessionView })
  async changeSelf(@Asker() asker: Principal, @Req() request: Request, @Body({ schema: ChangedSelf }) change: ChangedSelf) {
    return this.sessionOf(await this.accounts.changeSelf((await this.person(asker)).id, change, cookieOf(request) ?? ''));
  }

  @Open()
  @Delete('session')
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const secret = cookieOf(request);
    if (secret) await this.accounts.signOut(secret);
    response.clearCookie(COOKIE, { path: '/' });
  }

  @Get('tokens')
  @Allowed('administrator', 'auditor')
  @ApiOkResponse({ standardSchema: TokenPage })
  async tokens(@Query({ schema: PageQuery }) page: PageQuery) {
    const [tokens, total] = await this.accounts.tokens(page.offset, page.limit);
    return { total, items: tokens.map(({ hash: _, ...token }) => token) };
  }

  @Post('tokens')
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: MadeToken })
  makeToken(@Asker() asker: Principal, @Body({ schema: NewToken }) asked: NewToken) {
    return this.accounts.makeToken(asked, asker);
  }

  @Delete('tokens/:id')
  @Allowed('administrator')
  @HttpCode(204)
  revokeToken(@Param('id') id: string) {
    return this.accounts.revokeToken(id);
  }

  @Get('users')
  @Allowed('administrator', 'auditor')
  @ApiOkResponse({ standardSchema: UserPage })
  async users(@Query({ schema: PageQuery }) page: PageQuery) {
    const [users, total] = await this.accounts.users(page.offset, page.limit);
    return { total, items: users.map(userView) };
  }

  @Post('users')
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: UserView })
  async addUser(@Body({ schema: NewUser }) asked: NewUser) {
    return userView(await this.accounts.addUser(asked));
  }

  @Patch('users/:id')
  @Allowed('administrator')
  @ApiOkResponse({ standardSchema: UserView })
  async changeUser(@Param('id') id: string, @Body({ schema: ChangedUser }) change: ChangedUser) {
    return userView(await this.accounts.changeUser(id, change));
  }

  private async person(asker: Principal): Promise<User> {
    if (asker.kind !== 'user') throw new Refusal(403, 'accounts.only-for-people');
    return this.accounts.user(asker.id);
  }

  private async sessionOf(user: User) {
    const demonstration = (await this.kept.get('demonstration')) === true;
    return {
      username: user.username,
      displayName: user.displayName,
      role: user.role,
      language: user.language,
      mustChangePassword: user.mustChangePassword,
      demonstration,
    };
  }
}

function userView({ id, username, displayName, role, active, createdAt, lastSignInAt }: User) {
  return { id, username, displayName, role, active, createdAt, lastSignInAt };
}
