/** Room state: only what is public to everyone in the room. No view filters, so nothing here could leak by a filter's fault. */
import { schema, t, type SchemaType } from '@colyseus/schema';

export const PublicRoomState = schema(
  {
    stage: t.string().default('lobby'),
    phase: t.string().default('brief'),
    turn: t.uint8().default(0),
    /** Seats with someone connected: state ids, `cell`, `public`. */
    connected: t.array('string'),
  },
  'PublicRoomState',
);
export type PublicRoomState = SchemaType<typeof PublicRoomState>;
