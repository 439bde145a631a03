/**
 * Fan-out: what one public command costs a server with 26 people in the room, against a bare `ws` room that broadcasts
 * JSON. Closed loop, one command in flight, done when all 26 have it. Both servers in their own process; CPU and bytes are
 * what that process says of itself. Ours authorizes, decides, projects and writes its log to disk; the control does not.
 * Both have been running for a while; each round of ours is an exercise of its own, since none has a thousand statements.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { RunningServer } from '../../server/serve.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { codeOf, enterCell, join2, openExercise, sit, type Person, type Place } from '../rooms/harness.ts';
import { line, median } from './cpu.ts';
import type { Reading, Ready } from './measured.ts';

const PEOPLE = 26;
const WARM = 600;
const TEXT = 'We have asked all sides to keep their lines open tonight and to name nobody before the file carries it, come what may.';

interface Table {
  readonly child: ChildProcess;
  /** Says the n-th command and resolves when everyone has it. */
  readonly say: (n: number) => Promise<void>;
  /** Everyone but one says something at once, from the n-th command on; resolves when everyone has everything. */
  readonly rush: (n: number) => Promise<void>;
  /** Everyone moves to a new exercise. */
  readonly renew: () => Promise<void>;
  readonly check: () => Promise<void>;
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const start = async (file: string): Promise<{ readonly child: ChildProcess; readonly ready: Ready }> => {
  const child = fork(join(import.meta.dirname, file), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [ready] = (await once(child, 'message')) as [Ready]; // the first message of measured.ts
  return { child, ready };
};
const reading = async (child: ChildProcess): Promise<Reading> => {
  const told = once(child, 'message');
  child.send('read');
  const [answer] = (await told) as [Reading]; // the only other message of measured.ts
  return answer;
};

const seatAll = async (place: Place, cellToken: string): Promise<readonly [Person, ...Person[]]> => {
  const opened = await openExercise(place, cellToken);
  const cell = await sit(place, opened.exercise, cellToken);
  const people: [Person, ...Person[]] = [cell];
  const states = coldHarbour.states.filter(({ playable }) => playable);
  for (let n = 0; n < PEOPLE - 1; n += 1) {
    const state = states[n % states.length]?.id ?? 'observer';
    const joined = await join2(place, codeOf(opened, state), `Person ${n}`);
    people.push(await sit(place, opened.exercise, joined.token, `tab-${n}`));
  }
  await cell.say({ type: 'exercise.start' });
  for (let n = 0; n < 2; n += 1) {
    const { rev } = cell;
    await cell.say({ type: 'phase.end' });
    while (cell.rev === rev) await tick();
  }
  return people;
};

/** What a person folded is what the server shows to who comes new. */
const agree = async (person: Person): Promise<void> => {
  const folded = JSON.stringify(person.view);
  person.view = null;
  person.room.send('view');
  while (person.view === null) await tick();
  const sorted = (text: string): string =>
    text
      .split('')
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join('');
  if (sorted(JSON.stringify(person.view)) !== sorted(folded)) throw new Error('a folded view differs from the server’s');
};

const heard = ({ view }: Person): number => Object.keys(view?.message ?? {}).length;

const ownTable = async (): Promise<Table> => {
  const { child, ready } = await start('ownServer.ts');
  const server = { origin: `http://127.0.0.1:${String(ready.port)}` } as RunningServer; // all that the harness asks of it
  const place = { folder: '', server, secret: ready.secret };
  const cellToken = await enterCell(place);
  let people = await seatAll(place, cellToken);
  const sayAll = async (speakers: readonly Person[], n: number): Promise<void> => {
    const wanted = heard(people[0]) + speakers.length;
    const replies = speakers.map((person, i) => person.say({ type: 'statement.publish', intent: 'notify', text: `${TEXT} ${String(n + i)}` }));
    for (const reply of await Promise.all(replies)) if (!reply.ok) throw new Error(JSON.stringify(reply));
    while (people.some((person) => heard(person) < wanted)) await tick();
  };
  return {
    child,
    say: (n) => sayAll([people[1 + (n % (PEOPLE - 1))] ?? people[0]], n),
    rush: (n) => sayAll(people.slice(1), n),
    renew: async () => {
      for (const { room } of people) await room.leave();
      people = await seatAll(place, cellToken);
    },
    check: async () => {
      for (const person of people) await agree(person);
    },
  };
};

const bareTable = async (): Promise<Table> => {
  const { child, ready } = await start('bareServer.ts');
  const got = { events: 0, answers: 0 };
  const sockets = Array.from({ length: PEOPLE }, () => new WebSocket(`ws://127.0.0.1:${String(ready.port)}`, { perMessageDeflate: false }));
  for (const socket of sockets)
    socket.on('message', (data: Buffer) => void (data.toString().startsWith('{"seq"') ? (got.events += 1) : (got.answers += 1)));
  await Promise.all(sockets.map((socket) => once(socket, 'open')));
  const sayAll = async (speakers: readonly number[], n: number): Promise<void> => {
    const [wanted, answered] = [got.events + PEOPLE * speakers.length, got.answers + speakers.length];
    for (const [i, speaker] of speakers.entries()) {
      const command = { type: 'statement.publish', intent: 'notify', text: `${TEXT} ${String(n + i)}` };
      sockets[speaker]?.send(JSON.stringify({ id: `bench-command-${String(n + i).padStart(8, '0')}`, from: `person-${String(speaker)}`, command }));
    }
    while (got.events < wanted || got.answers < answered) await tick();
  };
  const others = Array.from({ length: PEOPLE - 1 }, (_, i) => i + 1);
  return {
    child,
    say: (n) => sayAll([n % PEOPLE], n),
    rush: (n) => sayAll(others, n),
    renew: () => Promise.resolve(),
    check: () => Promise.resolve(),
  };
};

/** Per command: one after another, or all at once. */
const run = async ({ child, say, rush, renew }: Table, way: Way, from: number, commands: number): Promise<Reading> => {
  await renew();
  const step = way === 'rush' ? PEOPLE - 1 : 1;
  const steps = Math.ceil(commands / step);
  const before = await reading(child);
  for (let n = 0; n < steps; n += 1) await (way === 'rush' ? rush : say)(from + n * step);
  const after = await reading(child);
  const said = steps * step;
  return { cpu: ((after.cpu - before.cpu) * 1000) / said, bytes: (after.bytes - before.bytes) / said / PEOPLE };
};

const WAYS = ['one', 'rush'] as const;
type Way = (typeof WAYS)[number];
const TITLE: { readonly [way in Way]: string } = {
  one: 'fan-out of a command to 26 people',
  rush: 'the same when 25 speak at once',
};
const told = ({ cpu, bytes }: Reading): string => `${cpu.toFixed(0)} us and ${bytes.toFixed(0)} bytes a client`;
const medianOf = (all: readonly Reading[]): Reading => ({ cpu: median(all.map(({ cpu }) => cpu)), bytes: median(all.map(({ bytes }) => bytes)) });

const compared = async (tables: readonly [Table, Table], way: Way, commands: number): Promise<void> => {
  const readings: [Reading[], Reading[]] = [[], []];
  for (let round = 0; round < 4; round += 1)
    for (const [i, table] of tables.entries()) readings[i]?.push(await run(table, way, WARM + round * commands, commands));
  const [own, bare] = [medianOf(readings[0]), medianOf(readings[1])];
  line(TITLE[way], `${told(own)}; bare ws room ${told(bare)}`);
  line('', `${(own.cpu / bare.cpu).toFixed(2)} times the CPU, ${(own.bytes / bare.bytes).toFixed(2)} times the bytes; goal 2`);
};

export const fanout = async (commands: number): Promise<void> => {
  const tables = [await ownTable(), await bareTable()] as const;
  for (const table of tables) await run(table, 'one', 0, WARM);
  for (const way of WAYS) await compared(tables, way, commands);
  await tables[0].check();
  for (const { child } of tables) child.disconnect();
};
