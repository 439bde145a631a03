/** What the page and the rehearsal say to each other: the wire of a room, as far as one person needs it. */
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { Phase } from '../../shared/model/terms.ts';
import type { CommandReply, ServerMessages } from '../../shared/protocol/wire.ts';
import type { Board } from '../../shared/view/board.ts';

export type ToRehearsal =
  /** `says`: what the neighbour writes in its answer, in the reader's language. */
  | { readonly kind: 'open'; readonly says: string }
  | { readonly kind: 'command'; readonly id: string; readonly command: ClientCommand }
  /** The coach has seen all it wanted of this phase. */
  | { readonly kind: 'enough'; readonly turn: number; readonly phase: Phase };

export type FromRehearsal =
  | { readonly kind: 'board'; readonly board: Board }
  | ({ readonly kind: 'view' } & ServerMessages['view'])
  | ({ readonly kind: 'delta' } & ServerMessages['delta'])
  | ({ readonly kind: 'clock' } & ServerMessages['clock'])
  | { readonly kind: 'reply'; readonly id: string; readonly reply: CommandReply };
