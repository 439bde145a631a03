/** Channels: references in what people write, letters in hand, the clock of a hotline, threads. */
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { commandsOf, isComplete, textOf } from '../../client/desk/consult/sending.ts';
import { createHintPump, MOST_WAITING, type Later } from '../../shared/lib/hintPump.ts';
import { deskFrom, EMPTY_DESK, hintField, hintOf, replyFrom, seenIn, type Letter } from '../../client/store/letters.ts';
import { marksOf, markText, REFERENCE_IDS, withMark } from '../../client/store/marks.ts';
import { ringWindow, secondsLeft, silentAt } from '../../client/store/ring.ts';
import { threadsOf } from '../../client/store/threads.ts';
import { clientCommandSchema } from '../../shared/exercise/command.ts';
import { CLAUSE_KINDS } from '../../shared/model/terms.ts';
import { boardOf } from '../../shared/view/board.ts';
import type { MessageView, View } from '../../shared/view/kinds.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, NORVIA, SARKAND, TestTable } from '../builders/table.ts';

const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const letter: Letter = { to: [SARKAND, NORVIA], intent: 'propose', incident: 'incident:grid', about: '', text: 'Look\ntogether?', items: [] };

describe('references in a text', () => {
  const kinds = (text: string, items: readonly string[] = []) => marksOf(text, (id) => items.includes(id)).map(({ kind }) => kind);
  test('a known norm, a rule, a clause and an item in hand become chips', () => {
    expect(kinds('As [norm.13b] and [law.arsiwa.49] have it')).toEqual(['text', 'reference', 'text', 'reference', 'text']);
    expect(kinds('[clause.joint-review]')).toEqual(['clause']);
    expect(kinds('[item:grid.log/1]', ['item:grid.log/1'])).toEqual(['item']);
  });
  test('every reference and every clause can be marked', () => {
    for (const id of REFERENCE_IDS) expect(marksOf(`[${id}]`)).toEqual([{ kind: 'reference', id }]);
    for (const kind of CLAUSE_KINDS) expect(kinds(`[clause.${kind}]`)).toEqual(['clause']);
  });
  test.each([
    '[norm.13z]',
    '[norm.13b',
    'norm.13b]',
    '[ norm.13b ]',
    '[NORM.13B]',
    '[norm.13b<script>planted()</script>]',
    '[item:not-ours]',
    '[clause.constructor]',
    '[law.__proto__]',
    '[clause.toString]',
    '[]',
    '[[[[[[',
    '[norm.13b\u202e]',
    `[norm.${'1'.repeat(5000)}]`,
    'لا شيء [norm.١٣ب]',
  ])('%s stays text', (text) => expect(marksOf(text)).toEqual([{ kind: 'text', text }]));
  test('inside brackets of their own, known ids are found and the rest is kept', () =>
    expect(marksOf('[[norm.13b]]')).toEqual([
      { kind: 'text', text: '[' },
      { kind: 'reference', id: 'norm.13b' },
      { kind: 'text', text: ']' },
    ]));
  test('no letter of any text is lost', () => {
    const bits = fc.constantFrom('[', ']', 'norm.13b', '[norm.13c]', '[clause.notify]', '[item:x]', ' ', '\n', '<b>', 'é', 'ع', '\u2068', '🏛');
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(
          marksOf(text, () => true)
            .map(markText)
            .join(''),
        ).toBe(text);
      }),
    );
  });
  test('a mark is added once', () => {
    expect(withMark('', 'norm.13b')).toBe('[norm.13b]');
    expect(withMark(withMark('We rest on', 'norm.13b'), 'norm.13b')).toBe('We rest on [norm.13b]');
  });
});

describe('letters in hand', () => {
  test('come back as they were kept', () =>
    expect(deskFrom(JSON.stringify({ open: 'note', letters: { note: letter } }))).toEqual({ open: 'note', letters: { note: letter } }));
  test.each([null, '', '{', '7', '[]', '{"letters":7}', '{"open":"__proto__","letters":{"note":{"text":5}}}', '{"letters":{"nobody":{}}}'])(
    'kept as %s there are none',
    (stored) => expect(deskFrom(stored)).toEqual(EMPTY_DESK),
  );
  test('of a damaged one only what is sound is kept', () => {
    const damaged = {
      to: ['state:norvia', 'javascript:x', 3],
      intent: 'warn',
      incident: '<b>',
      about: null,
      text: 'x'.repeat(9000),
      items: ['item:a', {}],
    };
    const { letters } = deskFrom(JSON.stringify({ open: null, letters: { note: damaged } }));
    expect(letters.note).toEqual({ to: [NORVIA], intent: 'warn', incident: '', about: '', text: 'x'.repeat(1200), items: ['item:a'] });
  });
  test('a reply begins blank', () => expect(replyFrom(null, [SARKAND])).toMatchObject({ to: [SARKAND], text: '', intent: 'notify' }));
  test('colleagues see whom it goes to and the words, line by line', () => {
    const field = hintField('note', 'person:ada');
    expect(seenIn(field, hintOf(letter))).toEqual({
      channel: 'note',
      to: [SARKAND, NORVIA],
      intent: 'propose',
      incident: 'incident:grid',
      text: 'Look\ntogether?',
    });
    expect(hintOf({ ...letter, text: 'ع"\\'.repeat(400) }).length).toBeLessThanOrEqual(2000);
  });
  test('an empty one is shown to nobody', () => {
    expect(hintOf({ ...letter, text: '  ' })).toBe('');
    expect(hintOf(undefined)).toBe('');
    expect(seenIn(hintField('note', 'person:ada'), '')).toBeNull();
  });
  test.each([
    ['draft.intent', 'state:norvia ask \nx'],
    ['letter.hotline.person:a', 'no first line'],
    ['letter.nobody.person:a', 'state:norvia ask \nx'],
    ['letter.hotline.person:a', 'state:norvia conquer \nx'],
  ])('a hint in %s that is none of ours is left alone', (field, text) => expect(seenIn(field, text)).toBeNull());
  test('hints go out one at a time, the newest text of each field', () => {
    vi.useFakeTimers();
    const sent: string[] = [];
    const pump = createHintPump((field, text) => sent.push(`${field}=${text}`), later, 300);
    for (const text of ['a', 'ab', 'abc']) pump.put('one', text);
    pump.put('two', 'x');
    expect(sent).toEqual(['one=a']);
    vi.advanceTimersByTime(300);
    vi.advanceTimersByTime(300);
    expect(sent).toEqual(['one=a', 'one=abc', 'two=x']);
    for (let n = 0; n < MOST_WAITING; n += 1) pump.put(`f${String(n)}`, 'x');
    pump.put('beyond', 'x');
    pump.put('f1', 'y');
    vi.advanceTimersByTime(300 * (MOST_WAITING + 2));
    expect(sent.filter((each) => each.startsWith('f'))).toHaveLength(MOST_WAITING);
    expect(sent).toContain('f1=y');
    expect(sent).not.toContain('beyond=x');
    pump.put('one', '');
    pump.put('one', 'z');
    const before = sent.length;
    pump.stop();
    vi.advanceTimersByTime(1000);
    expect(sent).toHaveLength(before);
    vi.useRealTimers();
  });
});

describe('sending', () => {
  test('what is attached is shared first, with those it goes to; then the message, marked', () => {
    const commands = commandsOf('note', { ...letter, items: ['item:a', 'item:b'] });
    expect(commands.map(({ type }) => type)).toEqual(['evidence.share', 'message.send']);
    expect(commands[0]).toEqual({ type: 'evidence.share', items: ['item:a', 'item:b'], to: [SARKAND, NORVIA] });
    expect(commands[1]).toMatchObject({ kind: 'note', text: 'Look\ntogether? [item:a] [item:b]' });
  });
  test('without room for marks the words stay whole', () => {
    const text = 'x'.repeat(1195);
    expect(textOf('note', { ...letter, text, items: ['item:a'] })).toBe(text);
  });
  test('every way to speak asks for what the server knows', () => {
    for (const channel of ['hotline', 'contact', 'note', 'statement', 'cell'] as const)
      for (const command of commandsOf(channel, { ...letter, about: SARKAND, items: ['item:a'] })) {
        expect(clientCommandSchema.safeParse(command).error).toBeUndefined();
      }
  });
  test('a call needs no words; public words and those among ourselves do', () => {
    expect(isComplete('hotline', { ...letter, text: '' })).toBe(true);
    expect(isComplete('note', { ...letter, to: [] })).toBe(false);
    expect(isComplete('statement', { ...letter, text: ' ' })).toBe(false);
  });
});

describe('the clock of a hotline', () => {
  const board = boardOf(coldHarbour);
  test('runs as long as the rule has it, and no longer than the phase', () => {
    expect(ringWindow(board)).toBe(60);
    expect(silentAt({ at: 1000 }, { phaseEndsAt: 900_000 }, board)).toBe(61_000);
    expect(silentAt({ at: 1000 }, { phaseEndsAt: 20_000 }, board)).toBe(20_000);
    expect([61_000, 60_000, 59_999, 1, 0, -5].map(secondsLeft)).toEqual([61, 60, 60, 1, 0, 0]);
  });
  test('ends when the server lets the call fall silent', () => {
    const table = TestTable.started().toPhase('consult');
    table.as(ILMARA, { type: 'message.send', kind: 'hotline', to: [SARKAND], intent: 'ask', text: '' });
    const calls = () => Object.values(project(table.exercise, ILMARA).message).filter(({ kind }) => kind === 'hotline');
    const { phaseEndsAt } = project(table.exercise, ILMARA).exercise['exercise'] ?? { phaseEndsAt: 0 };
    const end = silentAt(calls()[0] ?? { at: 0 }, { phaseEndsAt }, board);
    table.advance(end - 1);
    expect(calls()[0]?.ring).toBe('ringing');
    table.advance(end);
    expect(calls()[0]?.ring).toBe('missed');
  });
});

describe('threads', () => {
  const message = (at: number, replyTo: string | null = null): MessageView => ({
    kind: 'note',
    from: ILMARA,
    to: [SARKAND],
    intent: 'ask',
    incident: null,
    replyTo: replyTo as MessageView['replyTo'],
    text: { said: '' },
    turn: 1,
    at,
    ring: 'none',
    read: true,
  });
  const viewOf = (messages: { readonly [id: string]: MessageView }): View => ({
    ...project(TestTable.started().exercise, ILMARA),
    message: messages,
  });
  const told = (messages: { readonly [id: string]: MessageView }) =>
    threadsOf(viewOf(messages)).map(({ id, replies }) => [id, ...replies.map(([reply]) => reply)]);
  test('of equal times a reply stands below what it answers, in whatever order they arrived', () => {
    const all = {
      'message:a': message(5, 'message:b'),
      'message:b': message(5, 'message:c'),
      'message:c': message(5),
      'message:d': message(5),
    };
    const wanted = [['message:c', 'message:b', 'message:a'], ['message:d']];
    expect(told(all)).toEqual(wanted);
    expect(told(Object.fromEntries(Object.entries(all).toReversed()))).toEqual(wanted);
  });
  test('a reply to what one does not see begins a thread; a circle loses nothing', () => {
    expect(told({ 'message:x': message(1, 'message:gone') })).toEqual([['message:x']]);
    expect(
      told({ 'message:p': message(1, 'message:q'), 'message:q': message(2, 'message:p') })
        .flat()
        .toSorted(),
    ).toEqual(['message:p', 'message:q']);
  });
  test('whatever arrives, each message is in one thread, and the order does not depend on arrival', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `message:m${String(at)}`);
    const one = fc.tuple(fc.nat(3), fc.option(fc.constantFrom(...ids), { nil: null }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), fc.nat(), (made, turn) => {
        const rows = made.map(([at, to], n) => [ids[n] ?? '', message(at, to)] as const);
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
        const first = told(Object.fromEntries(rows));
        expect(first.flat().toSorted()).toEqual(rows.map(([id]) => id).toSorted());
        expect(told(Object.fromEntries(turned))).toEqual(first);
      }),
    );
  });
});
