import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { request } from 'node:http';
import { connect } from 'node:net';
import { Client } from '@colyseus/sdk';
import { doorThrottles } from '../../server/access/throttle.ts';
import { ask, bearer, closePlace, codeOf, enterCell, join2, openExercise, openPlace, sit, table, until, type Place } from './harness.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

describe('opening an exercise', () => {
  const open = async (body: object) => ask(place, 'POST', '/api/exercises', { plan: 'express', ...body }, bearer(await enterCell(place)));
  const listed = async () =>
    (await ask(place, 'GET', '/api/scenarios')).json as readonly { readonly id: string; readonly charts: readonly string[] }[];

  test('the white cell chooses what delegations see and how ladders climb', async () => {
    const [scenario] = await listed();
    const opened = await open({ scenario: scenario?.id, mode: 'basic', chart: 'spiral' });
    expect(opened.status).toBe(200);
    const { exercise } = opened.json as { readonly exercise: string };
    expect(place.server.house.find(exercise)?.exercise).toMatchObject({ mode: 'basic', chart: 'spiral' });
  });
  test('without a choice every act is shown, on the ladders of the scenario', async () => {
    const [scenario] = await listed();
    const { exercise } = (await open({ scenario: scenario?.id })).json as { readonly exercise: string };
    const made = place.server.house.find(exercise)?.exercise;
    expect([made?.mode, made?.chart]).toEqual(['advanced', made?.scenario.chart]);
  });
  test('what is not known, or not the scenario’s, is refused by name', async () => {
    const [scenario] = await listed();
    expect(await open({ scenario: scenario?.id, mode: 'expert' })).toMatchObject({ status: 400, json: { error: 'body.malformed' } });
    if (scenario?.charts.includes('own') === false)
      expect(await open({ scenario: scenario.id, chart: 'own' })).toMatchObject({ status: 400, json: { error: 'chart.unknown' } });
  });
});

describe('codes', () => {
  test('one per delegation and one for observers, eight characters, the same when asked again', async () => {
    const cell = await enterCell(place);
    const opened = await openExercise(place, cell);
    expect(opened.codes.map(({ seat }) => seat).at(-1)).toBe('observer');
    for (const { code, link } of opened.codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(link).toBe(`${place.server.origin}/#join=${code}`);
    }
    const again = await ask(place, 'GET', `/api/exercises/${opened.exercise}/codes`, undefined, bearer(cell));
    expect(again.json).toEqual(opened.codes);
  });

  test('are read as people type them', async () => {
    const opened = await openExercise(place, await enterCell(place));
    const code = codeOf(opened, 'observer');
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4).replaceAll('0', 'O').replaceAll('1', 'l')} `;
    expect(await join2(place, typed, 'Olga')).toMatchObject({ exercise: opened.exercise, viewer: 'public' });
  });

  test('are dead once the lobby is locked, and the answer is the same as for a wrong code', async () => {
    const { cell, opened, first } = await table(place);
    expect((await cell.say({ type: 'lobby.lock', locked: true })).ok).toBe(true);
    const dead = await ask(place, 'POST', '/api/join', { code: codeOf(opened, first), name: 'Late' });
    const wrong = await ask(place, 'POST', '/api/join', { code: 'ZZZZ2222', name: 'Late' });
    expect([dead.status, dead.json]).toEqual([403, { error: 'code.refused', detail: null }]);
    expect([wrong.status, wrong.json]).toEqual([dead.status, dead.json]);
  });

  test('seat at most five in a delegation', async () => {
    const opened = await openExercise(place, await enterCell(place));
    const code = opened.codes[0]?.code ?? '';
    for (let n = 0; n < 5; n += 1) expect((await join2(place, code, `Person ${n}`)).token).toMatch(/^[0-9a-f]{64}$/);
    expect(await ask(place, 'POST', '/api/join', { code, name: 'Sixth' })).toMatchObject({ status: 409, json: { error: 'seat.full' } });
  });

  test('are braked by code and by address, and sixty people still come in from one address', async () => {
    const opened = await openExercise(place, await enterCell(place));
    const observer = codeOf(opened, 'observer');
    const tries = await Promise.all(Array.from({ length: 25 }, () => ask(place, 'POST', '/api/join', { code: 'ZZZZ2222', name: 'Guess' })));
    expect(tries.filter(({ status }) => status === 403)).toHaveLength(20);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(5);
    expect((await join2(place, observer, 'Olga')).viewer).toBe('public');
    const throttles = doorThrottles();
    const joins = await Promise.all(Array.from({ length: 60 }, () => throttles.joinAddress('10.0.0.1')));
    expect(joins.every(Boolean)).toBe(true);
  });

  test('a return code brings one person back once, and ends the old token', async () => {
    const { exercise, cellToken, persons, tokens, ana } = await table(place);
    const made = await ask(place, 'POST', `/api/exercises/${exercise}/seat-code`, { person: persons.ana }, bearer(cellToken));
    const back = await join2(place, made.json.code, 'ignored');
    expect(back).toMatchObject({ exercise, person: persons.ana, viewer: ana.view?.exercise['exercise']?.viewer });
    await until(() => ana.closed !== null);
    expect(ana.taken).toBe(1);
    await expect(sit(place, exercise, tokens.ana)).rejects.toThrow('seat.unknown');
    await sit(place, exercise, back.token);
    expect((await ask(place, 'POST', '/api/join', { code: made.json.code, name: 'Again' })).json.error).toBe('code.refused');
  });
});

describe('the white cell', () => {
  test('enters by the secret only, and everything of its own is closed without it', async () => {
    expect(place.secret).toMatch(/^[0-9a-f]{64}$/);
    expect((await ask(place, 'POST', '/api/cell', { secret: 'f'.repeat(64) })).status).toBe(401);
    for (const [method, path] of [
      ['GET', '/api/exercises'],
      ['POST', '/api/exercises'],
      ['GET', '/api/exercises/x/codes'],
      ['DELETE', '/api/exercises/x'],
      ['POST', '/api/exercises/x/replay-link'],
      ['POST', '/api/exercises/x/seat-code'],
    ] as const) {
      const refused = await ask(place, method, path, method === 'POST' ? {} : undefined, bearer('a'.repeat(64)));
      expect([path, refused.status, refused.json.error]).toEqual([path, 401, 'cell.tokenUnknown']);
    }
  });

  test('a new secret ends the old one and its tokens', async () => {
    const cell = await enterCell(place);
    const fresh = place.server.access.replaceSecret();
    expect((await ask(place, 'GET', '/api/exercises', undefined, bearer(cell))).status).toBe(401);
    expect(await enterCell(place)).toBeUndefined();
    place.secret = fresh;
    expect(await enterCell(place)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('guesses at the secret are braked', async () => {
    const tries = await Promise.all(Array.from({ length: 14 }, () => ask(place, 'POST', '/api/cell', { secret: 'no' })));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  test('a seat token of one exercise opens no other, nor the white cell', async () => {
    const { tokens, cellToken } = await table(place);
    const other = await openExercise(place, cellToken);
    await expect(sit(place, other.exercise, tokens.ana)).rejects.toThrow('seat.unknown');
    expect((await ask(place, 'GET', `/api/exercises/${other.exercise}/board`, undefined, bearer(tokens.ana))).status).toBe(401);
    expect((await ask(place, 'GET', '/api/exercises', undefined, bearer(tokens.ana))).status).toBe(401);
  });
});

describe('the outside', () => {
  test('rooms can be joined only, never made, from outside', async () => {
    for (const method of ['create', 'joinOrCreate', 'join', 'reconnect']) {
      expect((await ask(place, 'POST', `/matchmake/${method}/exercise`, {})).status, method).toBe(404);
    }
    await expect(new Client(place.server.origin).create('exercise')).rejects.toThrow();
    expect(place.server.house.all()).toHaveLength(0);
  });

  test('foreign pages are refused over HTTP and WebSocket, and no header invites them', async () => {
    const evil = { Origin: 'https://evil.example' };
    expect((await ask(place, 'POST', '/api/join', { code: 'A', name: 'B' }, evil)).json.error).toBe('origin.refused');
    const health = await ask(place, 'GET', '/healthz');
    expect([...health.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const knock = {
      ...evil,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    const status = await new Promise((resolve) => {
      const sent = request(`${place.server.origin}/x/y?sessionId=z`, { headers: knock });
      sent.on('response', (response) => resolve(response.statusCode));
      sent.on('upgrade', () => resolve('open'));
      sent.end();
    });
    expect(status).toBe(403);
  });

  test('a foreign name that leads to this machine opens nothing', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(place.server.port, '127.0.0.1', () => {
        socket.write(
          'POST /api/try HTTP/1.1\r\nHost: rebound.example\r\nOrigin: http://rebound.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
        );
      });
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 403/);
  });

  test('bodies above 64 KiB are refused before they are read', async () => {
    const big = JSON.stringify({ code: 'x'.repeat(70_000), name: 'y' });
    expect((await ask(place, 'POST', '/api/join', big)).status).toBe(413);
    expect((await ask(place, 'POST', '/matchmake/joinById/abc', big)).status).toBe(413);
    expect((await ask(place, 'POST', '/api/join', '{oops')).json.error).toBe('body.malformed');
    expect((await ask(place, 'GET', '/healthz')).json).toEqual({ ok: true });
  });

  test('pages come with a policy that lets nothing from outside in', async () => {
    const { headers } = await ask(place, 'GET', '/healthz');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect((await ask(place, 'GET', '/../package.json')).status).toBe(404);
    expect((await ask(place, 'GET', '/%2e%2e/package.json')).status).toBe(404);
  });

  test('a malformed or unknown command is answered with what was wrong', async () => {
    const { ana } = await table(place);
    const unknown = await ana.room.request('command', { id: 'test-command-xxxx1', command: { type: 'server.recovered', downtimeMs: 0 } });
    expect(unknown).toMatchObject({ ok: false, rejection: { code: 'command.unknown' } });
    const extra = await ana.room.request('command', {
      id: 'test-command-xxxx2',
      command: { type: 'phase.ready', ready: true, turn: 0, phase: 'brief', by: 'cell' },
    });
    expect(extra).toMatchObject({ ok: false, rejection: { code: 'command.malformed' } });
    const wrong = await ana.room.request('command', {
      id: 'test-command-xxxx3',
      command: { type: 'phase.ready', ready: 'yes', turn: 0, phase: 'brief' },
    });
    expect(wrong).toMatchObject({ ok: false, rejection: { code: 'command.malformed', facts: { field: 'ready' } } });
    const shortId = await ana.room.request('command', { id: 'short', command: { type: 'phase.ready', ready: true, turn: 0, phase: 'brief' } });
    expect(shortId).toMatchObject({ ok: false, rejection: { code: 'command.malformed', facts: { field: 'id' } } });
    expect(await ana.say({ type: 'exercise.end' })).toMatchObject({ ok: false, rejection: { code: 'actor.notAllowed' } });
  });

  test('a client that floods is cut, and its neighbour goes on', async () => {
    const { ana, eve } = await table(place);
    for (let n = 0; n < 300; n += 1) ana.room.send('view');
    await until(() => ana.closed !== null);
    expect(ana.closed).toBe(4002);
    expect((await eve.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
  });

  test('a frame above 64 KiB closes its socket only', async () => {
    const { ana, eve } = await table(place);
    ana.room.send('hint', { field: 'intent', text: 'x'.repeat(80_000) });
    await until(() => ana.closed !== null);
    expect((await eve.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
  });
});
