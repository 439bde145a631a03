import { describe, expect, test } from 'vitest';
import { createOutbox, type Send } from '../../client/connection/outbox.ts';
import type { CommandRequest } from '../../shared/protocol/wire.ts';

const memory = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};
const ticking = () => {
  let next = 0;
  return () => `id-${String((next += 1))}`;
};
const line = () => {
  const sent: CommandRequest[] = [];
  const state = { open: true, fails: false };
  const send: Send = async (request) => {
    sent.push(request);
    await Promise.resolve();
    if (state.fails) throw new Error('the line broke');
    return { ok: true, repeated: false };
  };
  return { sent, state, send };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the outbox', () => {
  test('a command that was not answered goes out again under the same id', async () => {
    const { sent, state, send } = line();
    const outbox = createOutbox(
      send,
      () => state.open,
      ticking(),
      memory(),
      'box',
      () => undefined,
    );
    state.fails = true;
    const asked = outbox.put({ type: 'draft.sign' });
    state.open = false;
    await settled();
    state.fails = false;
    state.open = true;
    outbox.flush();
    expect(await asked).toEqual({ ok: true, repeated: false });
    expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
    expect(outbox.size()).toBe(0);
  });
  test('of prose written while away only the newest text is sent', async () => {
    const { sent, state, send } = line();
    const outbox = createOutbox(
      send,
      () => state.open,
      ticking(),
      memory(),
      'box',
      () => undefined,
    );
    state.open = false;
    for (const text of ['a', 'ab', 'abc']) void outbox.put({ type: 'draft.setProse', field: 'intent', text, base: 1 });
    void outbox.put({ type: 'draft.setProse', field: 'signal', text: 'calm', base: 1 });
    state.open = true;
    outbox.flush();
    await settled();
    expect(sent.map(({ command }) => (command.type === 'draft.setProse' ? command.text : ''))).toEqual(['abc', 'calm']);
  });
  test('what was waiting survives a reload', async () => {
    const storage = memory();
    const first = line();
    first.state.open = false;
    void createOutbox(
      first.send,
      () => first.state.open,
      ticking(),
      storage,
      'box',
      () => undefined,
    ).put({ type: 'draft.seal' });
    const second = line();
    const outbox = createOutbox(
      second.send,
      () => second.state.open,
      ticking(),
      storage,
      'box',
      () => undefined,
    );
    outbox.flush();
    await settled();
    expect(second.sent).toEqual([{ id: 'id-1', command: { type: 'draft.seal' } }]);
  });
});
