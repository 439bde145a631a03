/** What waits in the outbox, whose it is, and what a pen keeps when the sheet does not take its words. */
import { describe, expect, test } from 'vitest';
import { outboxKey } from '../../client/connection/keys.ts';
import { createOutbox } from '../../client/connection/outbox.ts';
import { Pen, type Saving } from '../../client/desk/decide/pen.ts';
import type { CommandReply } from '../../shared/protocol/wire.ts';

const nowhere = { getItem: () => null, setItem: () => undefined };

test('a text that a newer one replaced is answered with the newer one’s answer', async () => {
  let open = false;
  let ids = 0;
  const answer: CommandReply = { ok: false, rejection: { code: 'sheet.stale', rule: 'DR3', facts: {} } };
  const outbox = createOutbox(
    () => Promise.resolve(answer),
    () => open,
    () => `id-${String((ids += 1))}`,
    nowhere,
    'box',
    () => undefined,
  );
  const replies = ['a', 'ab', 'abc'].map((text) => outbox.put({ type: 'draft.setProse', field: 'intent', text, base: 1 }));
  expect(outbox.size()).toBe(1);
  open = true;
  outbox.flush();
  expect(await Promise.all(replies)).toEqual([answer, answer, answer]);
});

test('two people in one browser have an outbox each, and so do two seats of the white cell', () => {
  const seats = [
    { exercise: 'x', person: 'person:a', token: 'f'.repeat(64) },
    { exercise: 'x', person: 'person:b', token: 'e'.repeat(64) },
    { exercise: 'x', person: null, token: 'd'.repeat(64) },
    { exercise: 'x', person: null, token: 'c'.repeat(64) },
    { exercise: 'y', person: 'person:a', token: 'f'.repeat(64) },
  ] as const;
  expect(new Set(seats.map(outboxKey)).size).toBe(seats.length);
});

describe('the pen', () => {
  const sent = (pen: Pen): Saving => {
    const saving = pen.take();
    if (saving === null) throw new Error('something to send');
    return saving;
  };
  test('keeps letters typed while a text waited, when that text was refused', () => {
    const pen = new Pen({ text: '', revision: 4 });
    pen.write('We hold');
    const saving = sent(pen);
    pen.write('We hold the line');
    pen.answered(saving, false, { text: 'Theirs', revision: 6 });
    expect([pen.text, pen.mine, pen.dirty]).toEqual(['Theirs', 'We hold the line', false]);
    pen.putBack({ text: 'Theirs', revision: 6 });
    expect(sent(pen)).toMatchObject({ text: 'We hold the line', base: 6 });
    expect(pen.mine).toBeNull();
  });
  test('leaves a text that waits in the field, whatever else of the sheet changes meanwhile', () => {
    const pen = new Pen({ text: '', revision: 4 });
    pen.write('Mine');
    const saving = sent(pen);
    pen.receive({ text: '', revision: 5 });
    expect(pen.text).toBe('Mine');
    pen.receive({ text: 'Theirs', revision: 6 });
    pen.write('Mine and more');
    pen.answered(saving, false, { text: 'Theirs', revision: 6 });
    expect([pen.text, pen.mine, pen.dirty]).toEqual(['Theirs', 'Mine and more', false]);
  });
  test('follows a colleague who went on from its saved text', () => {
    const pen = new Pen({ text: '', revision: 4 });
    pen.write('One');
    const saving = sent(pen);
    pen.receive({ text: 'One, says Bo', revision: 6 });
    pen.answered(saving, true, { text: 'One, says Bo', revision: 6 });
    expect([pen.text, pen.mine, pen.take()]).toEqual(['One, says Bo', null, null]);
  });
  test('goes on from its own saved text, so that it never stands in its own way', () => {
    const pen = new Pen({ text: '', revision: 4 });
    pen.write('One');
    const saving = sent(pen);
    pen.write('One two');
    pen.receive({ text: 'One', revision: 5 });
    pen.answered(saving, true, { text: 'One', revision: 5 });
    expect([pen.text, pen.dirty]).toEqual(['One two', true]);
    expect(sent(pen)).toMatchObject({ text: 'One two', base: 5 });
  });
  test('minds the answer to its newest text only, and does not lose words it had kept before', () => {
    const pen = new Pen({ text: '', revision: 4 });
    pen.write('One');
    const first = sent(pen);
    pen.write('One two');
    const second = sent(pen);
    pen.answered(first, false, { text: 'Theirs', revision: 6 });
    expect(pen.mine).toBeNull();
    pen.answered(second, false, { text: 'Theirs', revision: 6 });
    expect(pen.mine).toBe('One two');
    pen.write('Another thought');
    pen.answered(sent(pen), false, { text: 'Theirs again', revision: 8 });
    expect([pen.text, pen.mine]).toEqual(['Theirs again', 'One two\nAnother thought']);
  });
  test('does not take its text for seen when a colleague’s came in between', () => {
    const pen = new Pen({ text: '', revision: 4 });
    pen.write('Mine');
    pen.receive({ text: 'Theirs', revision: 5 });
    expect(sent(pen)).toMatchObject({ text: 'Mine', base: 4 });
  });
});
