/** Hints to colleagues, one at a time: the server drops what comes sooner, and of one field only the newest text matters. */
export interface HintPump {
  put(field: string, text: string): void;
  stop(): void;
}
/** A little longer than the least pause the server asks for. */
export const HINT_GAP_MS = 300;

export const createHintPump = (send: (field: string, text: string) => void, gapMs: number = HINT_GAP_MS): HintPump => {
  const waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    timer = undefined;
    const first = waiting.entries().next().value;
    if (first === undefined) return;
    const [field, text] = first;
    waiting.delete(field);
    send(field, text);
    timer = setTimeout(next, gapMs);
  };
  return {
    put: (field, text) => {
      waiting.set(field, text);
      if (timer === undefined) next();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
};
