/**
 * Hints to colleagues, one at a time and none too soon after another. What comes sooner waits; of one field only the newest
 * text matters, and it is never lost: that a letter is sent is told by a last, empty hint. A browser sends through one, and
 * the server passes on through one per connection, since lines bunch what a browser sent well apart.
 */
export interface HintPump {
  /** Of fields that wait already the text is replaced; a new one beyond `MOST_WAITING` is left out. */
  put(field: string, text: string): void;
  stop(): void;
}
/** Least pause between two hints of one person, milliseconds. */
export const HINT_GAP_MS = 300;
/** More than a screen has fields that somebody can have a hand on at once. */
export const MOST_WAITING = 16;

/** Calls once after so many milliseconds; what it returns calls it off. */
export type Later = (run: () => void, ms: number) => () => void;

export const createHintPump = (send: (field: string, text: string) => void, later: Later, gapMs: number = HINT_GAP_MS): HintPump => {
  const waiting = new Map<string, string>();
  let callOff: (() => void) | null = null;
  const next = (): void => {
    callOff = null;
    const first = waiting.entries().next().value;
    if (first === undefined) return;
    const [field, text] = first;
    waiting.delete(field);
    send(field, text);
    callOff = later(next, gapMs);
  };
  return {
    put: (field, text) => {
      if (waiting.size < MOST_WAITING || waiting.has(field)) waiting.set(field, text);
      if (callOff === null) next();
    },
    stop: () => {
      callOff?.();
      callOff = null;
      waiting.clear();
    },
  };
};
