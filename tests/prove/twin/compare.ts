/** The verdict over one pair: bytes and counts of everybody who may not know, as they were captured, and whose marks they hold. */
import type { Viewer } from '../../../shared/model/audience.ts';
import type { Scene } from './scene.ts';

export interface Kept {
  readonly name: string;
  readonly viewer: Viewer;
  readonly frames: readonly Uint8Array[];
  readonly http: readonly { readonly what: string; readonly body: Uint8Array }[];
  /** Frames received before the end of the exercise; 0 when the end was not played. */
  readonly framesBeforeEnd: number;
}
export interface Played {
  /** Secret asks that were accepted. */
  readonly secrets: number;
  /** `<state>|<item>` of every card that someone held at the end. */
  readonly held: readonly string[];
  readonly seats: readonly Kept[];
}
export interface Verdict {
  /** Seats compared and bytes compared in them. */
  readonly seats: number;
  readonly bytes: number;
  readonly frames: number;
  readonly differingBytes: number;
  readonly faults: readonly string[];
}

interface Difference {
  readonly bytes: number;
  readonly where: string;
}

const differing = (a: Uint8Array, b: Uint8Array): { readonly count: number; readonly first: number } => {
  let [count, first] = [Math.abs(a.length - b.length), Math.min(a.length, b.length)];
  for (let at = Math.min(a.length, b.length) - 1; at >= 0; at -= 1) {
    if (a[at] === b[at]) continue;
    count += 1;
    first = at;
  }
  return { count, first };
};

const listDifference = (what: string, a: readonly Uint8Array[], b: readonly Uint8Array[]): Difference | null => {
  let bytes = 0;
  let where = '';
  for (let n = 0; n < Math.max(a.length, b.length); n += 1) {
    const { count, first } = differing(a[n] ?? new Uint8Array(), b[n] ?? new Uint8Array());
    if (count > 0 && where === '') where = `${what} ${n + 1}, first differing offset ${first}`;
    bytes += count;
  }
  if (a.length !== b.length) where = `${where}; ${a.length} against ${b.length} of ${what}`;
  return where === '' ? null : { bytes: Math.max(1, bytes), where };
};

const seatDifference = (a: Kept, b: Kept): Difference | null => {
  const asked = a.http.map(({ what }) => what).join('\n') === b.http.map(({ what }) => what).join('\n') ? null : { bytes: 1, where: 'HTTP answers' };
  const bodies = listDifference(
    'HTTP body',
    a.http.map(({ body }) => body),
    b.http.map(({ body }) => body),
  );
  return listDifference('frame', a.frames, b.frames) ?? bodies ?? asked;
};

/** Asked when the end was played already, if it was. */
const atEnd = ({ what }: Kept['http'][number]): boolean => what.includes('/replay');

/** What a seat was sent before the end; HTTP answers at the end are left to seats that never learn. */
const untilEnd = (seat: Kept): Kept => ({
  ...seat,
  frames: seat.frames.slice(0, seat.framesBeforeEnd),
  http: seat.http.filter((asked) => !atEnd(asked)),
});

const MARK = /canary\(([^)]*)\)/g;
const marksIn = (chunks: readonly Uint8Array[]): ReadonlySet<string> => {
  const text = chunks.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
  return new Set([...text.matchAll(MARK)].map(([, readers = '']) => readers));
};

/** The truth and the briefings are everybody's once the exercise is over; cards are their holders'; the rest names its readers. */
const mayRead = (mark: string, viewer: string, held: ReadonlySet<string>, over: boolean): boolean => {
  if (mark === 'truth') return over;
  if (mark.startsWith('brief:')) return over || viewer === `state:${mark.slice('brief:'.length)}`;
  if (mark.startsWith('item:')) return held.has(`${viewer}|${mark}`);
  return mark.split('+').includes(viewer.replace('state:', ''));
};

/** Marks in a seat's bytes that are not its own to read; `held`: `<state>|<item>` of every card in hand. */
export const strayMarks = ({ viewer, frames, http, framesBeforeEnd }: Kept, held: ReadonlySet<string>): readonly string[] => {
  if (viewer === 'cell') return [];
  const split = framesBeforeEnd === 0 ? frames.length : framesBeforeEnd;
  const late = framesBeforeEnd === 0 ? [] : http.filter(atEnd);
  const early = http.filter((asked) => !late.includes(asked));
  const stray = (chunks: readonly Uint8Array[], over: boolean): readonly string[] =>
    [...marksIn(chunks)].filter((mark) => !mayRead(mark, viewer, held, over));
  return [
    ...stray([...frames.slice(0, split), ...early.map(({ body }) => body)], false),
    ...stray([...frames.slice(split), ...late.map(({ body }) => body)], true),
  ];
};

const kept = (seats: readonly Kept[], name: string): Kept => {
  const found = seats.find((seat) => seat.name === name);
  if (found === undefined) throw new Error(`no bytes of ${name}`);
  return found;
};

/** Compares the two runs of a scene; the white cell's bytes must differ, else the secret was none. */
export const judgePair = (scene: Scene, a: Played, b: Played): Verdict => {
  const place = `pair ${scene.number}, ${scene.secret} of ${scene.owner} in ${scene.phase} of turn ${scene.turn}`;
  const [faults, strangers] = [[] as string[], a.seats.filter(({ viewer }) => viewer !== 'cell' && !scene.told.includes(viewer))];
  let differingBytes = 0;
  for (const stranger of strangers) {
    const twin = kept(b.seats, stranger.name);
    const difference = scene.disclosed ? seatDifference(untilEnd(stranger), untilEnd(twin)) : seatDifference(stranger, twin);
    if (scene.disclosed && seatDifference(stranger, twin) === null) faults.push(`${place}: ${stranger.name} sees no difference after the disclosure`);
    if (difference !== null) faults.push(`${place}: ${stranger.name} differs in ${difference.where} (${difference.bytes} bytes)`);
    differingBytes += difference?.bytes ?? 0;
  }
  for (const [side, played] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const held = new Set(played.held);
    for (const seat of played.seats)
      for (const mark of strayMarks(seat, held)) faults.push(`${place}: side ${side}, ${seat.name} was sent the text for ${mark}`);
  }
  if (seatDifference(kept(a.seats, 'cell'), kept(b.seats, 'cell')) === null)
    faults.push(`${place}: the white cell sees no difference, so there was no secret`);
  const frames = strangers.reduce((sum, seat) => sum + seat.frames.length, 0);
  const bytes = strangers.reduce(
    (sum, seat) => sum + seat.frames.reduce((all, frame) => all + frame.length, 0) + seat.http.reduce((all, { body }) => all + body.length, 0),
    0,
  );
  return { seats: strangers.length, bytes, frames, differingBytes, faults };
};
