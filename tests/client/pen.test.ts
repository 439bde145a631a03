/** One person's pen in a shared field: what is typed is never lost, on lines that break and beside colleagues. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inHandFrom } from '../../client/store/orderInHand.ts';
import { Pen, type Saving, type Stored } from '../../client/desk/decide/pen.ts';

test('typing goes on over the echo of an earlier text', () => {
  const pen = new Pen({ text: '', revision: 0 });
  pen.write('Keep');
  const first = pen.take();
  pen.write('Keep people');
  pen.receive({ text: 'Keep', revision: 1 });
  expect(pen.text).toBe('Keep people');
  if (first !== null) pen.answered(first, true, { text: 'Keep', revision: 1 });
  expect(pen.take()).toMatchObject({ text: 'Keep people', base: 1 });
});

test('a newer text that is refused because an older one of one’s own just arrived goes out again, and nothing is kept aside', () => {
  const pen = new Pen({ text: '', revision: 0 });
  pen.write('One');
  const first = pen.take();
  pen.write('One two');
  const second = pen.take();
  const sheet = { text: 'One', revision: 1 };
  if (first !== null) pen.answered(first, true, sheet);
  if (second !== null) pen.answered(second, false, sheet);
  expect([pen.text, pen.mine, pen.dirty]).toEqual(['One two', null, true]);
  expect(pen.take()).toMatchObject({ text: 'One two', base: 1 });
});

test('a colleague’s text stands, and the own words are kept aside', () => {
  const pen = new Pen({ text: '', revision: 0 });
  pen.write('Mine');
  const saving = pen.take();
  if (saving !== null) pen.answered(saving, false, { text: 'Theirs', revision: 1 });
  expect([pen.text, pen.mine]).toEqual(['Theirs', 'Mine']);
});

/** A sheet as the server keeps it: a text written on an older one is refused (DR3). */
class Sheet {
  text = '';
  revision = 0;
  now(): Stored {
    return { text: this.text, revision: this.revision };
  }
  take({ text, base }: Saving): boolean {
    if (base < this.revision) return false;
    if (text !== this.text) this.revision += 1;
    this.text = text;
    return true;
  }
}
type Step = 'type' | 'save' | 'arrive' | 'answer' | 'look';

test('alone on a line that holds texts and answers back in any order of waiting, a person ends with all they typed on the sheet', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Step>('type', 'save', 'arrive', 'answer', 'look'), { maxLength: 60 }), (steps) => {
      const sheet = new Sheet();
      const pen = new Pen(sheet.now());
      const out: Saving[] = [];
      const answers: { saving: Saving; ok: boolean }[] = [];
      let typed = '';
      const act: { readonly [step in Step]: () => void } = {
        type: () => pen.write((typed += 'x')),
        save: () => {
          const saving = pen.take();
          if (saving !== null) out.push(saving);
        },
        arrive: () => {
          const saving = out.shift();
          if (saving !== undefined) answers.push({ saving, ok: sheet.take(saving) });
        },
        answer: () => {
          const reply = answers.shift();
          if (reply !== undefined) pen.answered(reply.saving, reply.ok, sheet.now());
        },
        look: () => pen.receive(sheet.now()),
      };
      for (const step of steps) {
        act[step]();
        expect(pen.text).toBe(typed);
      }
      // The line holds again: everything that is out arrives, and the last text is sent.
      for (let round = 0; round < 40; round += 1) for (const step of ['arrive', 'answer', 'look', 'save'] as const) act[step]();
      expect([sheet.text, pen.text, pen.mine]).toEqual([typed, typed, null]);
    }),
    { numRuns: 500 },
  );
});

test('an order in hand outlives a reload; what is no order is left', () => {
  const line = { id: 'line:one', act: 'hold', rationale: 'We wait for the recorder.' };
  expect(inHandFrom(JSON.stringify({ line, isNew: true, base: 4 }))).toEqual({ line, isNew: true, base: 4 });
  expect(inHandFrom(JSON.stringify({ line: { ...line, act: 'conquer' } }))).toBeNull();
  expect(inHandFrom('{')).toBeNull();
  expect(inHandFrom(null)).toBeNull();
});
