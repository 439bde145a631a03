/** What really arrived in a browser: room messages decoded from the captured WebSocket frames, and the view they fold to. */
import { decode } from '@colyseus/schema';
import type { Page } from '@playwright/test';
import { unpack } from 'msgpackr';
import type { ServerMessages } from '../../shared/protocol/wire.ts';
import { applyDelta, EMPTY_VIEW } from '../../shared/view/delta.ts';
import type { View } from '../../shared/view/kinds.ts';

const ROOM_DATA = 13;
const ROOM_DATA_BYTES = 17;

/** One change of what a browser saw: a whole view, or a delta on the one before. */
export interface Seen {
  readonly kind: 'view' | 'delta';
  readonly view: View;
}

const messageOf = (frame: Buffer): { readonly type: string; readonly payload: unknown } | null => {
  if (frame[0] !== ROOM_DATA && frame[0] !== ROOM_DATA_BYTES) return null;
  const it = { offset: 1 };
  const type = decode.string(frame, it);
  const body = frame.subarray(it.offset);
  return { type, payload: frame[0] === ROOM_DATA_BYTES ? JSON.parse(body.toString('utf8')) : body.length === 0 ? undefined : unpack(body) };
};

/** Follows a page's sockets and keeps every view it was shown, in order. Install before the page joins. */
export class Eyes {
  readonly seen: Seen[] = [];
  /** Every frame as text, for hunting canaries. */
  readonly raw: string[] = [];
  external: string[] = [];
  private view: View = EMPTY_VIEW;

  constructor(page: Page, origin: string) {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => this.hear(Buffer.from(payload))));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) this.external.push(url);
    });
  }

  private hear(frame: Buffer): void {
    this.raw.push(frame.toString('latin1'));
    const message = messageOf(frame);
    if (message?.type === 'view') {
      this.view = (message.payload as ServerMessages['view']).view; // the room's own message
      this.seen.push({ kind: 'view', view: this.view });
    } else if (message?.type === 'delta') {
      this.view = applyDelta(this.view, message.payload as ServerMessages['delta']); // the room's own message
      this.seen.push({ kind: 'delta', view: this.view });
    }
  }
}
