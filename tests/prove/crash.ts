/**
 * The crash proof: a real server process is killed again and again with commands in flight from two times twenty-six
 * sockets. Every acknowledged command must be in the file once, as it was asked; every command must end with one outcome.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PHASES } from '../../shared/model/terms.ts';
import type { JoinReply, OpenReply } from '../../shared/protocol/wire.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { judge, OURS, type Verdict } from './crash/file.ts';
import { Ledger } from './crash/ledger.ts';
import { luckOf, type Luck } from './crash/luck.ts';
import { CellMind, MemberMind, phaseIndex } from './crash/minds.ts';
import { Player } from './crash/player.ts';
import { freePort, ServerProcess } from './crash/serverProcess.ts';
import type { Proof } from './main.ts';

const MEMBERS = 5;
const TURNS = 5;
const BETWEEN_KILLS = 200;
const RESOLVE = PHASES.indexOf('resolve');
const LAST_PHASE = TURNS * PHASES.length - 1;

interface Table {
  readonly exercise: string;
  readonly cell: Player;
  readonly mind: CellMind;
  readonly members: readonly Player[];
}
interface Stage {
  readonly server: ServerProcess;
  readonly ledger: Ledger;
  readonly luck: Luck;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** For the report of a proof that could not go on: who is seated, and who waits for an answer. */
const standing = (players: readonly Player[]): string =>
  `${players.filter(({ seated }) => seated).length} of ${players.length} seated, ${players.reduce((sum, { open }) => sum + open, 0)} commands without an answer`;

const until = async (holds: () => boolean, what: string, ms: number): Promise<void> => {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await pause(5);
  }
};

const post = async <Reply>(server: ServerProcess, path: string, body: unknown, token = ''): Promise<Reply> => {
  const headers = { 'Content-Type': 'application/json', ...(token === '' ? {} : { Authorization: `Bearer ${token}` }) };
  const response = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Reply; // the server's own reply types
};

/** Opens an exercise, seats five people in each delegation and starts it. */
const openTable = async ({ server, ledger, luck }: Stage, number: number): Promise<Table> => {
  const { token } = await post<{ token: string }>(server, '/api/cell', { secret: server.secret });
  const opened = await post<OpenReply>(server, '/api/exercises', { scenario: 'cold-harbour', plan: 'ninety' }, token);
  const states = opened.codes.filter(({ seat }) => seat !== 'observer');
  const members: Player[] = [];
  for (const { seat, code } of states) {
    const others = states.map((other) => other.seat).filter((other): other is StateId => other !== seat && other !== 'observer');
    for (let place = 0; place < MEMBERS; place += 1) {
      const name = `${OURS}${number}-${members.length}`;
      const joined = await post<JoinReply>(server, '/api/join', { code, name });
      const mind = new MemberMind(place, others, 'incident:grid', luck);
      members.push(new Player({ origin: server.origin, exercise: opened.exercise, token: joined.token, name: `${name}-member` }, mind, ledger, luck));
    }
  }
  const mind = new CellMind();
  const cell = new Player({ origin: server.origin, exercise: opened.exercise, token, name: `${OURS}${number}-cell-of-all` }, mind, ledger, luck);
  return { exercise: opened.exercise, cell, mind, members };
};

const everyone = (tables: readonly Table[]): readonly Player[] => tables.flatMap(({ cell, members }) => [cell, ...members]);

/** Kills spread evenly over the whole exercise, at least one of them in a Resolve. */
const goals = (kills: number): readonly number[] => {
  const even = Array.from({ length: kills }, (_, kill) => Math.floor((kill * LAST_PHASE) / kills));
  if (even.some((goal) => goal % PHASES.length === RESOLVE)) return even;
  const last = even.at(-1) ?? 0;
  return [...even.slice(0, -1), last - (last % PHASES.length) + RESOLVE + (last % PHASES.length > RESOLVE ? PHASES.length : 0)];
};

const placeOf = ({ cell }: Table): number => (cell.clock === null ? -1 : phaseIndex(cell.clock));
const phaseName = (index: number): string => PHASES[Math.max(0, index) % PHASES.length] ?? 'brief';

/** Lets people work until enough is acknowledged and the goal is reached, then kills at a drawn moment. */
const oneKill = async ({ server, ledger, luck }: Stage, tables: readonly Table[], goal: number): Promise<string> => {
  const since = ledger.acknowledged;
  await until(() => ledger.acknowledged - since >= BETWEEN_KILLS - 40, `acknowledgements before ${phaseName(goal)}`, 60_000).catch(
    (error: unknown) => {
      throw new Error(standing(everyone(tables)), { cause: error });
    },
  );
  for (const { mind } of tables) mind.goal = goal;
  await until(() => tables.every((table) => placeOf(table) >= goal), `phase ${goal}`, 30_000);
  const wanted = BETWEEN_KILLS + luck(60);
  await until(() => ledger.acknowledged - since >= wanted, `acknowledgements in ${phaseName(goal)}`, 60_000);
  await pause(luck(40));
  const at = phaseName(Math.max(...tables.map(placeOf)));
  await server.kill();
  return at;
};

/** Starts again; every fourth time it is killed once more while it is coming up. */
const bringBack = async ({ server, luck }: Stage, kill: number): Promise<{ readonly bootKill: boolean; readonly ms: number }> => {
  const bootKill = kill % 4 === 1;
  if (bootKill) {
    server.spawn();
    await pause(150 + luck(450));
    await server.kill();
  }
  return { bootKill, ms: await server.start() };
};

const settle = async (players: readonly Player[]): Promise<void> => {
  for (const player of players) player.resting = true;
  await until(() => players.every((player) => player.seated && player.open === 0), 'an outcome for every command', 60_000).catch(() => undefined);
  for (const player of players) player.leave();
};

const report = ({ acknowledged, lost, doubled, open, brokenAt }: Verdict, kills: number): boolean => {
  if (brokenAt !== null) process.stdout.write(`the chain is broken: ${brokenAt}\n`);
  for (const [what, ids] of [
    ['lost', lost],
    ['doubled', doubled],
    ['without an outcome', open],
  ] as const) {
    if (ids.length > 0) process.stdout.write(`${what}: ${ids.slice(0, 10).join(', ')}\n`);
  }
  process.stdout.write(`crash: ${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled\n`);
  return brokenAt === null && lost.length + doubled.length + open.length === 0;
};

const tally = (names: readonly string[]): string =>
  PHASES.map((phase) => [phase, names.filter((name) => name === phase).length] as const)
    .filter(([, n]) => n > 0)
    .map(([phase, n]) => `${phase} ${n}`)
    .join(', ');

const rounds = async (stage: Stage, tables: readonly Table[], kills: number): Promise<void> => {
  const [phases, back]: [string[], number[]] = [[], []];
  let bootKills = 0;
  for (const [kill, goal] of goals(kills).entries()) {
    phases.push(await oneKill(stage, tables, goal));
    const { bootKill, ms } = await bringBack(stage, kill);
    bootKills += bootKill ? 1 : 0;
    const listening = Date.now();
    await until(() => everyone(tables).every(({ seated }) => seated), 'everyone back', 30_000);
    back.push(Date.now() - listening);
    process.stdout.write(
      `kill ${kill + 1} in ${phases.at(-1)}: ready after ${ms} ms, all back ${back.at(-1)} ms later, ${stage.ledger.acknowledged} acknowledged\n`,
    );
  }
  process.stdout.write(
    `killed in: ${tally(phases)}; ${bootKills} times more while coming up; slowest return ${Math.max(...back)} ms; ${stage.ledger.repeated} answered on re-sending\n`,
  );
};

export const crash: Proof = async ({ seed, kills }) => {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-crash-'));
  const server = new ServerProcess(folder, await freePort());
  const stage: Stage = { server, ledger: new Ledger(), luck: luckOf(seed) };
  process.stdout.write(`crash: seed ${seed}, ${kills} kills, data in ${folder}\n`);
  try {
    await server.start();
    const tables = [await openTable(stage, 1), await openTable(stage, 2)];
    const players = everyone(tables);
    const playing = players.map((player) => player.play());
    for (const { cell } of tables) await until(() => cell.seated, 'the white cell', 10_000);
    for (const { cell } of tables) cell.ask({ type: 'exercise.start' });
    await rounds(stage, tables, kills);
    await settle(players);
    await Promise.all(playing);
    await server.kill('SIGTERM');
    const held = report(judge(join(folder, 'threshold.sqlite'), stage.ledger), kills);
    if (held) rmSync(folder, { recursive: true, force: true });
    else process.stdout.write(`The file is kept in ${folder}.\n${server.complaints}`);
    return held;
  } catch (error) {
    process.stdout.write(
      `crash: stopped: ${error instanceof Error ? error.message : String(error)}\nThe file is kept in ${folder}.\n${server.complaints}`,
    );
    return false;
  } finally {
    await server.kill();
  }
};
