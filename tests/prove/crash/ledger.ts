/** What the clients know: what they sent, and what was answered. The only witness beside the file. */
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { CommandReply } from '../../../shared/protocol/wire.ts';

export interface Entry {
  readonly exercise: string;
  readonly id: string;
  readonly command: ClientCommand;
  outcome: 'unknown' | 'acknowledged' | 'refused';
}

export class Ledger {
  readonly entries = new Map<string, Entry>();
  acknowledged = 0;
  /** Answers of a server that had the command already: sent, killed before the answer, sent again. */
  repeated = 0;
  /** Two different answers to one command; must stay empty. */
  readonly contradicted: string[] = [];

  sent(exercise: string, id: string, command: ClientCommand): Entry {
    const entry: Entry = { exercise, id, command, outcome: 'unknown' };
    this.entries.set(id, entry);
    return entry;
  }

  /** Notes an answer; false = not an outcome, to be asked again. */
  answered(entry: Entry, reply: CommandReply): boolean {
    if (!reply.ok && reply.rejection.code === 'log.unavailable') return false;
    const outcome = reply.ok ? 'acknowledged' : 'refused';
    if (entry.outcome !== 'unknown' && entry.outcome !== outcome) this.contradicted.push(entry.id);
    if (entry.outcome === 'unknown' && reply.ok) this.acknowledged += 1;
    if (reply.ok && reply.repeated) this.repeated += 1;
    entry.outcome = outcome;
    return true;
  }
}
