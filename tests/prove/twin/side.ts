/** One of the two servers with everybody who is connected to it. It plays scenes and keeps what each of them was sent. */
import { request } from 'node:http';
import { rmSync } from 'node:fs';
import type { Viewer } from '../../../shared/model/audience.ts';
import type { JoinReply, OpenReply, SeatClaim } from '../../../shared/protocol/wire.ts';
import type { Authority } from '../../../server/authority/authority.ts';
import { readConfig } from '../../../server/config.ts';
import { memoryEvents } from '../../../server/log/memory.ts';
import { startServer, type RunningServer } from '../../../server/serve.ts';
import type { CompiledScenario } from '../../../shared/model/scenario.ts';
import type { TwinChance } from './chance.ts';
import type { TwinClock } from './clock.ts';
import type { Kept, Played } from './compare.ts';
import { chairName, type Chair, type Scene, type Side, type Step } from './scene.ts';
import { TwinSocket, type Reservation } from './socket.ts';
import { marked } from './variants.ts';
import { STATES } from './write.ts';

/** ms of the clock per step; one patch of the public room state. */
const STEP_MS = 100;

interface Seated {
  readonly chair: Chair;
  readonly token: string;
  readonly kept: { frames: Buffer[]; http: { what: string; body: Buffer }[]; framesBeforeEnd: number };
  socket: TwinSocket;
}
interface Table {
  readonly exercise: string;
  readonly authority: Authority;
  readonly seated: Map<string, Seated>;
}

const blank = (): Seated['kept'] => ({ frames: [], http: [], framesBeforeEnd: 0 });

export class TwinSide {
  readonly #clock: TwinClock;
  readonly #chance: TwinChance;
  readonly #folder: string;
  #server: RunningServer | null = null;
  #cell = '';
  #scenario: CompiledScenario = marked;

  constructor(clock: TwinClock, chance: TwinChance, folder: string) {
    this.#clock = clock;
    this.#chance = chance;
    this.#folder = folder;
  }

  async start(): Promise<void> {
    this.#chance.restart('start');
    const yes = async (): Promise<boolean> => true;
    this.#server = await startServer({
      config: readConfig({ PORT: '0', DATA_DIR: this.#folder, THRESHOLD_PUBLIC_ORIGIN: 'http://table.example' }),
      library: { all: () => [this.#scenario] },
      sources: this.#chance.sources(() => this.#clock.now),
      store: () => memoryEvents(),
      // Both servers would brake at the same asks, but by the machine's clock.
      throttles: { code: yes, joinAddress: yes, secret: yes, solo: yes },
      pages: `${this.#folder}/pages`,
    });
    const entered = await this.#http(blank(), 'POST', '/api/cell', { secret: this.#server.firstSecret });
    this.#cell = (JSON.parse(entered.toString()) as { readonly token: string }).token; // the white cell's own reply
  }

  /** Cut off without a goodbye; the process is ending. */
  async stop(): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Plays one scene in an exercise of its own. */
  async play(scene: Scene, side: Side): Promise<Played> {
    this.#scenario = scene.scenario(side);
    this.#chance.restart(`scene|${scene.seed}|${scene.number}`);
    this.#clock.now = 1_700_000_000_000 + scene.number * 100_000_000;
    const table = await this.#sitDown(scene);
    let secrets = 0;
    for (const step of scene.steps) secrets += await this.#step(table, step, side);
    await this.#ends(table);
    const { holdings } = table.authority.exercise;
    await this.#http(blank(), 'DELETE', `/api/exercises/${table.exercise}`, {}, this.#cell);
    return {
      secrets,
      held: Object.values(holdings).map(({ holder, item }) => `${holder}|${item}`),
      seats: [...table.seated].map(([name, { chair, kept }]): Kept => ({ name, viewer: chair.viewer, ...kept })),
    };
  }

  async #sitDown(scene: Scene): Promise<Table> {
    const opened = await this.#open();
    const authority = this.#house(opened.exercise);
    const table: Table = { exercise: opened.exercise, authority, seated: new Map() };
    const chairs: Chair[] = [...STATES, 'public' as const].map((viewer) => ({ viewer, person: 0 }));
    const second = chairs.findIndex(({ viewer }) => viewer === scene.owner) + 1;
    for (const chair of [...chairs.slice(0, second), { viewer: scene.owner, person: 1 }, ...chairs.slice(second)]) {
      const kept = blank();
      const code = opened.codes.find(({ seat }) => seat === (chair.viewer === 'public' ? 'observer' : chair.viewer))?.code;
      const joined = await this.#http(kept, 'POST', '/api/join', { code, name: `Person ${chairName(chair)}` });
      const { token } = JSON.parse(joined.toString()) as JoinReply; // the door's own reply type
      table.seated.set(chairName(chair), { chair, token, kept, socket: await this.#connect(table.exercise, token, kept) });
    }
    const kept = blank();
    table.seated.set('cell', {
      chair: { viewer: 'cell', person: 0 },
      token: this.#cell,
      kept,
      socket: await this.#connect(table.exercise, this.#cell, kept),
    });
    return table;
  }

  async #open(): Promise<OpenReply> {
    const body = await this.#http(blank(), 'POST', '/api/exercises', { scenario: this.#scenario.id, plan: 'sixty' }, this.#cell);
    return JSON.parse(body.toString()) as OpenReply; // the door's own reply type
  }

  #house(exercise: string): Authority {
    const authority = this.#server?.house.find(exercise) ?? null;
    if (authority === null) throw new Error(`no exercise ${exercise}`);
    return authority;
  }

  async #connect(exercise: string, token: string, kept: Seated['kept']): Promise<TwinSocket> {
    const claim: SeatClaim = { token, tab: 'tab-of-a-twin', takeOver: false };
    const reserved = await this.#http(kept, 'POST', `/matchmake/joinById/${exercise}`, claim);
    const reservation = JSON.parse(reserved.toString()) as Reservation; // the framework's own reply
    const socket = await TwinSocket.open(this.#server?.origin ?? '', reservation, (frame) => kept.frames.push(frame));
    await this.#clock.advance(STEP_MS);
    return socket;
  }

  /** Number of secret asks that were accepted: 0 or 1. */
  async #step(table: Table, step: Step, side: Side): Promise<number> {
    await this.#clock.advance(step.do === 'wait' ? step.ms : STEP_MS);
    if (step.do === 'wait') return 0;
    if (step.do === 'ask') return this.#ask(table, step, side);
    if (step.do === 'disclose') return this.#disclose(table);
    if (step.do === 'hint') {
      if (step.on === side) at(table, step.by).socket.say('hint', { field: step.field, text: step.text });
      await at(table, step.by).socket.settle();
      return 0;
    }
    const seated = at(table, step.viewer);
    if (step.do === 'look') seated.socket.say('view');
    else {
      await seated.socket.settle();
      await seated.socket.close();
      await this.#gone(table, seated);
      this.#chance.restart(`return|${table.exercise}|${step.viewer}`);
      seated.socket = await this.#connect(table.exercise, seated.token, seated.kept);
    }
    await seated.socket.settle();
    return 0;
  }

  async #ask(table: Table, step: Extract<Step, { do: 'ask' }>, side: Side): Promise<number> {
    if (step.on !== 'both' && step.on !== side) return 0;
    const command = step.command(table.authority.exercise);
    if (command === null) return 0;
    const id = `twin-${String(this.#clock.now).padStart(20, '0')}`;
    const accepted = await at(table, step.by).socket.command(id, command);
    if (step.secret && !accepted) throw new Error(`the secret ${command.type} of ${step.by} was refused`);
    return step.secret ? 1 : 0;
  }

  async #disclose(table: Table): Promise<number> {
    for (const { socket, kept } of table.seated.values()) {
      await socket.settle();
      kept.framesBeforeEnd = kept.frames.length;
    }
    const accepted = await at(table, 'cell').socket.command(`twin-${String(this.#clock.now).padStart(20, '0')}`, { type: 'exercise.end' });
    if (!accepted) throw new Error('the exercise could not be ended');
    await this.#clock.advance(STEP_MS);
    return 0;
  }

  /** Waits until the server has noticed that a socket is gone. */
  async #gone(table: Table, { chair }: Seated): Promise<void> {
    const person = this.#server?.access.people(table.exercise).find(({ name }) => name === `Person ${chairName(chair)}`)?.person;
    const isHere = (): boolean => person !== undefined && table.authority.presence.isConnected(person);
    while (isHere()) await new Promise<void>((resolve) => void setImmediate(resolve));
    await this.#clock.advance(STEP_MS);
  }

  /** Last questions of everybody at the HTTP door, then all sockets are emptied and closed. */
  async #ends({ exercise, seated }: Table): Promise<void> {
    for (const { chair, token, kept, socket } of seated.values()) {
      await this.#http(kept, 'POST', `/api/exercises/${exercise}/board`, { token });
      if (chair.viewer !== 'cell') {
        await this.#http(kept, 'POST', `/api/exercises/${exercise}/replay`, { token });
        await this.#http(kept, 'POST', '/api/join', { code: 'ZZZZZZZZ', name: 'Guess' });
        await this.#http(kept, 'GET', '/api/exercises', undefined, token);
      }
      await socket.settle();
    }
    for (const { socket } of seated.values()) await socket.close();
  }

  /** One request; status and body are kept as they came. */
  #http(kept: Seated['kept'], method: string, path: string, body?: unknown, token?: string): Promise<Buffer> {
    const headers = { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) };
    return new Promise((resolve, reject) => {
      const asking = request(`${this.#server?.origin}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          kept.http.push({ what: `${method} ${path} ${response.statusCode}`, body: whole });
          resolve(whole);
        });
      });
      asking.on('error', reject);
      asking.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

const at = ({ seated }: Table, viewer: Viewer): Seated => {
  const found = seated.get(viewer);
  if (found === undefined) throw new Error(`nobody sits as ${viewer}`);
  return found;
};
