/** Secret texts hunted where they have no business: refusals, replays of others, the server's own log, the built page. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { Wording } from '../../shared/model/audience.ts';
import { faultTo } from '../../server/report.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { strayMarks } from '../prove/twin/compare.ts';
import { ask, bearer, closePlace, commandId, openPlace, table, until, type Place } from '../rooms/harness.ts';

const CANARY = 'canary-7f3a91c04e';
const written: string[] = [];
const memory = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    written.push(chunk.toString());
    done();
  },
});
let failing = false;
let place: Place;
beforeEach(async () => {
  written.length = 0;
  failing = false;
  place = await openPlace({
    fault: faultTo(pino({ level: 'debug' }, memory)),
    store: (real) => ({ ...real, append: (records) => (failing ? Promise.reject(new Error('no space left on the device')) : real.append(records)) }),
  });
});
afterEach(() => closePlace(place));

/** A table in Consult at which the first delegation has secrets of every kind that people write. */
const withSecrets = async () => {
  const seated = await table(place);
  const { ana, cell, second } = seated;
  const others = coldHarbour.states.filter(({ id, playable }) => playable && id !== second && id !== seated.first).map(({ id }) => id);
  const third = others[0] ?? second;
  await cell.say({ type: 'exercise.start' });
  for (let phase = 0; phase < 2; phase += 1) await cell.say({ type: 'phase.end' });
  const id = commandId();
  const said: readonly [ClientCommand, string][] = [
    [{ type: 'draft.setProse', field: 'intent', text: CANARY, base: 0 }, commandId()],
    [
      {
        type: 'draft.setLine',
        line: { id: 'line:mine', act: 'hold', incident: 'incident:grid', legalClass: 'cooperative', rationale: CANARY },
        base: 9,
      },
      commandId(),
    ],
    [{ type: 'message.send', kind: 'note', to: [third], intent: 'ask', text: CANARY }, id],
    [{ type: 'belief.set', incident: 'incident:grid', question: 'who', percents: { 'who:accident': 100 } }, commandId()],
  ];
  for (const [command, as] of said) expect(await ana.say(command, as)).toEqual({ ok: true, repeated: false });
  await until(() => JSON.stringify(cell.view).includes(CANARY));
  const message = Object.entries(cell.view?.message ?? {}).find(([, { text }]) => JSON.stringify(text).includes(CANARY))?.[0] ?? '';
  return { ...seated, message: message as `message:${string}`, third };
};

test('SE1 a refusal is the same whether the thing asked for is another’s secret or does not exist', async () => {
  const { eve, message } = await withSecrets();
  expect(message).not.toBe('');
  const nothing = 'message:000000000000';
  const about = (id: `message:${string}`): readonly ClientCommand[] => [
    { type: 'message.acknowledge', message: id },
    { type: 'message.reply', message: id, intent: 'accept', text: 'x' },
    { type: 'message.read', messages: [id] },
  ];
  for (const [n, guess] of about(message).entries()) {
    const [known, unknown] = [await eve.say(guess), await eve.say(about(nothing)[n] ?? guess)];
    expect(JSON.stringify(known).replaceAll(message, nothing)).toBe(JSON.stringify(unknown));
    expect(JSON.stringify(known)).not.toContain(CANARY);
  }
  const [line, noLine] = [
    await eve.say({ type: 'draft.removeLine', id: 'line:mine', base: 9 }),
    await eve.say({ type: 'draft.removeLine', id: 'line:none', base: 9 }),
  ];
  expect(JSON.stringify(line).replaceAll('line:mine', 'line:none')).toBe(JSON.stringify(noLine));
  expect(line).toMatchObject({ ok: false, rejection: { code: 'line.unknown' } });
});

test('SE1 the replay of one’s own side holds no text of another’s, even when all is over and the truth is out', async () => {
  const { ana, eve, cell, exercise, tokens } = await withSecrets();
  await cell.say({ type: 'exercise.end' });
  await until(() => eve.view?.exercise['exercise']?.stage === 'ended' && ana.view?.exercise['exercise']?.stage === 'ended');
  const replayOf = async (token: string): Promise<string> =>
    JSON.stringify((await ask(place, 'POST', `/api/exercises/${exercise}/replay`, { token })).json);
  expect(await replayOf(tokens.eve)).not.toContain(CANARY);
  expect(JSON.stringify(eve.view)).not.toContain(CANARY);
  expect(await replayOf(tokens.ana)).toContain(CANARY);
  expect(await replayOf(tokens.eve)).toContain('truth:');
});

test('SE1 the server’s log tells of faults and holds no text, name, code or token of anybody', async () => {
  const { ana, eve, exercise, tokens, cellToken, opened } = await withSecrets();
  failing = true;
  expect(await ana.say({ type: 'draft.setProse', field: 'signal', text: CANARY, base: 9 })).toMatchObject({ ok: false });
  failing = false;
  await ask(place, 'POST', '/api/join', `{"code": "${CANARY}`, {});
  await ask(place, 'POST', '/api/join', { code: CANARY, name: CANARY });
  await ask(place, 'POST', `/matchmake/${CANARY.replaceAll('-', '')}/${exercise}`, { token: tokens.ana, tab: CANARY });
  await ask(place, 'POST', `/api/exercises/${exercise}/seat-code`, { person: CANARY }, bearer(cellToken));
  await ana.room.request('command', { id: commandId(), command: { type: CANARY, text: CANARY } }).catch(() => undefined);
  eve.room.send('hint', { field: CANARY, text: CANARY, more: CANARY });
  ana.room.send('view', { [CANARY]: CANARY });
  await eve.say({ type: 'phase.ready', ready: true });
  const log = written.join('');
  expect(log).toContain('no space left on the device');
  for (const secret of [CANARY, tokens.ana, tokens.eve, cellToken, place.secret, '"Ana"', ...opened.codes.map(({ code }) => code)])
    expect(log).not.toContain(secret);
});

describe('the built page', () => {
  const folder = resolve(import.meta.dirname, '../../dist/client');
  /** Sentences of the scenario that are not for everyone: long enough to be nobody else's. */
  const secrets = (): readonly string[] => {
    const { states, truths, items, incidents, injects } = coldHarbour;
    const wordings: readonly Wording[] = [
      ...states.flatMap(({ briefing, interests }) => [briefing, ...interests.map(({ text }) => text)]),
      ...truths.map(({ text }) => text),
      ...items.flatMap(({ title, text }) => [title, text]),
      ...incidents.flatMap(({ cable, wave }) => [cable, wave]),
      ...injects.flatMap(({ title, text, expected }) => [title, text, expected]),
    ];
    return wordings.flatMap((wording) => Object.values(wording)).filter((text) => text.length >= 16);
  };
  const ids = [...coldHarbour.truths, ...coldHarbour.items, ...coldHarbour.injects].map(({ id }) => id);

  test('SE3 no text or id of a truth, an item, a briefing or an inject is in what every browser loads', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
    const page = files.map((path) => readFileSync(path, 'latin1')).join('\n');
    expect(page.length).toBeGreaterThan(100_000);
    const needles = [...secrets().map((text) => text.slice(0, 60)), ...ids].map((text) => Buffer.from(text, 'utf8').toString('latin1'));
    expect(needles.length).toBeGreaterThan(150);
    expect(needles.filter((needle) => page.includes(needle))).toEqual([]);
  });
});

test('SE1 the hunt finds a mark in a frame or an HTTP body of someone it does not name, and only there', () => {
  const seat = (viewer: 'state:norvia' | 'cell' | 'public', text: string, over = false) => {
    const bytes = Buffer.from(`….${text}`);
    const http = over ? [{ what: 'POST /replay', body: bytes }] : [{ what: 'POST /', body: bytes }];
    return { name: viewer, viewer, frames: over ? [Buffer.from('early'), bytes] : [bytes], http, framesBeforeEnd: over ? 1 : 0 };
  };
  const held = new Set(['state:norvia|item:grid/recorder']);
  expect(strayMarks(seat('state:norvia', 'canary(sarkand)'), held)).toEqual(['sarkand']);
  expect(strayMarks(seat('state:norvia', 'canary(sarkand)', true), held)).toEqual(['sarkand']);
  expect(strayMarks(seat('public', 'canary(norvia+sarkand)'), held)).toEqual(['norvia+sarkand']);
  expect(strayMarks(seat('public', 'canary(truth) canary(brief:norvia)'), held)).toEqual(['truth', 'brief:norvia']);
  expect(strayMarks(seat('public', 'canary(truth) canary(brief:norvia) canary(cell)', true), held)).toEqual(['cell']);
  expect(strayMarks(seat('state:norvia', 'canary(item:house/queue)'), held)).toEqual(['item:house/queue']);
  expect(strayMarks(seat('state:norvia', 'canary(norvia+sarkand) canary(item:grid/recorder) canary(brief:norvia)'), held)).toEqual([]);
  expect(strayMarks(seat('cell', 'canary(norvia)'), held)).toEqual([]);
});
