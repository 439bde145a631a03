/** Letters in hand: kept in this tab through a reload, shown to colleagues while they are unsent. */
import { useEffect, useRef, useState } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useDesk, useDeskState } from '../../store/deskContext.tsx';
import { createHintPump, type Later } from '../../../shared/lib/hintPump.ts';
import { deskFrom, deskKey, EMPTY_DESK, hintField, hintOf, SENT, type Channel, type Desk, type Letter } from '../../store/letters.ts';

/** Within this time a colleague who comes later hears of an unsent letter, and one whose line was away that it is gone. */
const AGAIN_MS = 10_000;

const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export interface Letters {
  readonly desk: Desk;
  readonly open: (channel: Channel | null) => void;
  readonly write: (channel: Channel, letter: Letter) => void;
  /** Sent or thrown away. */
  readonly drop: (channel: Channel) => void;
  /** The same words by another channel. */
  readonly move: (from: Channel, to: Channel, letter: Letter) => void;
}

export const useLetters = (own: StateId): Letters => {
  const { port } = useDesk();
  const me = useDeskState((state) => state.me) ?? '';
  const key = deskKey(
    useDeskState((state) => state.exercise),
    `${own}.${me}`,
  );
  const [desk, setDesk] = useState<Desk>(() => deskFrom(sessionStorage.getItem(key)));
  const latest = useRef(desk);
  const pump = useRef(createHintPump((field, text) => port.hint(field, text), later));
  const told = useRef(new Set<Channel>());
  const tell = (channel: Channel): void => {
    told.current.add(channel);
    pump.current.put(hintField(channel, me), hintOf(latest.current.letters[channel]));
  };
  const change = (next: Desk, ...told: readonly Channel[]): void => {
    latest.current = next;
    sessionStorage.setItem(key, JSON.stringify(next));
    setDesk(next);
    told.forEach(tell);
  };
  useEffect(() => {
    const again = (): void => {
      for (const channel of SENT) if (told.current.has(channel) || hintOf(latest.current.letters[channel]) !== '') tell(channel);
    };
    again();
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [key]);
  const without = (channel: Channel) => ({ ...latest.current.letters, [channel]: undefined });
  return {
    desk,
    open: (open) => change({ ...latest.current, open }),
    write: (channel, letter) => change({ open: channel, letters: { ...latest.current.letters, [channel]: letter } }, channel),
    drop: (channel) => change({ ...EMPTY_DESK, letters: without(channel) }, channel),
    move: (from, to, letter) => change({ open: to, letters: { ...without(from), [to]: letter } }, from, to),
  };
};
