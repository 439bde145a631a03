/**
 * What must hold after every accepted ask of any play, whoever plays and however. An auditor is given each record with the
 * exercise before and after and keeps a book of what has been resolved, so that nothing resolves twice.
 */
import type { Played } from '../../shared/bots/play.ts';
import type { Event, EventOf } from '../../shared/exercise/event.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { DyadId } from '../../shared/model/ids.ts';
import { RUNGS, type Rung } from '../../shared/model/terms.ts';

const RESOLVED: readonly string[] = ['landed', 'lapsed', 'withdrawn', 'refused'];
const COUNTED: readonly string[] = ['adopted', 'rejected'];
const ENDED: readonly string[] = ['expired', 'withdrawn'];
const hashOf = (exercise: Exercise): string => sha256Hex(canonical({ ...exercise, scenario: undefined }));
const place = (rung: Rung): number => RUNGS.indexOf(rung);

/** Every fourth record is folded again from its own text; all would take too long for every run of the tests. */
const SAMPLED = 4;

export class Auditor {
  readonly faults: string[] = [];
  records = 0;
  private readonly once = new Set<string>();
  private readonly rungAtBrief = new Map<DyadId, number>();

  private claim(holds: boolean, fault: string): void {
    if (!holds && this.faults.length < 20) this.faults.push(fault);
  }
  private only(what: string): void {
    this.claim(!this.once.has(what), `${what} a second time`);
    this.once.add(what);
  }

  record(played: Played, after: Exercise, before: Exercise): void {
    this.records += 1;
    for (const event of played.events) this.event(event, after);
    this.bounds(after);
    this.ladders(played.events, after);
    this.text(played, after, before);
  }

  /** Things that resolve, and do so once. */
  private event(event: Event, after: Exercise): void {
    switch (event.type) {
      case 'phase.started':
        return this.only(`phase ${event.turn} ${event.phase}`);
      case 'message.rang':
        return this.only(`ring of ${event.message}`);
      case 'process.started':
        return this.only(`start of ${event.process.id}`);
      case 'process.moved':
        return RESOLVED.includes(event.to) ? this.only(`end of ${event.process}`) : undefined;
      case 'case.moved':
        return this.moved(event, after);
      case 'dispute.moved':
        return event.to === 'awarded' || event.to === 'complied' || event.to === 'ignored' ? this.only(`${event.to} of ${event.dispute}`) : undefined;
      case 'indication.moved':
        return event.to === 'found' || event.to === 'dismissed' ? this.only(`finding of ${event.indication}`) : undefined;
      case 'agreement.moved':
        return event.to === 'expired' || event.to === 'dropped' ? this.only(`end of ${event.agreement}`) : undefined;
      case 'inject.fired':
        return this.only(`fire of ${event.inject}`);
      case 'measure.moved':
        return ENDED.includes(event.to) ? this.only(`end of ${event.measure}`) : undefined;
      case 'attribution.made':
        return this.cited(event, after);
      default:
        return undefined;
    }
  }

  /** FO6: what was counted is what was cast, and the roster fills only an empty bench. */
  private moved({ case: id, to }: EventOf<'case.moved'>, after: Exercise): void {
    if (!COUNTED.includes(to)) return;
    this.only(`count of ${id}`);
    const entry = after.cases[id];
    const cast = Object.values(entry?.ballots ?? {}).filter((each) => each !== undefined && each.ballot !== 'abstain').length;
    const told = Object.values(after.reports).flatMap((report) =>
      report?.because?.rule === 'FO6' && report.because.facts['by'] === entry?.by && report.because.facts['incident'] === entry?.incident
        ? [Number(report.because.facts['cast'])]
        : [],
    );
    const parties = entry?.accused === null ? 1 : 2;
    const delegations =
      Object.keys(after.delegations).length -
      [entry?.by, entry?.accused].filter((state) => state !== null && state !== undefined && after.delegations[state] !== undefined).length;
    const roster = after.scenario.states.length - parties - delegations;
    const filled = Math.min(roster, Math.max(0, 3 - delegations));
    this.claim(told.includes(cast + filled), `${id} counted ${told.join()} of ${cast} cast`);
  }

  /** AT5: what a claim cites was in the hands of somebody who makes it. */
  private cited({ attribution }: EventOf<'attribution.made'>, after: Exercise): void {
    this.claim(attribution.cites.length > 0, `${attribution.id} cites nothing`);
    for (const item of attribution.cites)
      this.claim(
        attribution.claimants.some((state) => after.holdings[`${state}|${item}`] !== undefined),
        `${attribution.id} cites ${item} unheld`,
      );
  }

  private bounds(after: Exercise): void {
    for (const own of Object.values(after.delegations)) {
      if (own === undefined) continue;
      for (const track of ['mandate', 'standing', 'liberties'] as const)
        this.claim(Number.isInteger(own[track]) && own[track] >= 0 && own[track] <= 1000, `${own.state} ${track} ${own[track]}`);
      this.claim(own.capacity >= 0 && own.slots >= 0, `${own.state} has ${own.capacity} points and ${own.slots} slots`);
    }
    const { regime, impunity } = after.world;
    this.claim(regime >= 0 && regime <= 1000 && impunity >= 0 && impunity <= 4, `regime ${regime}, impunity ${impunity}`);
    for (const measure of Object.values(after.measures)) {
      if (measure === undefined || (measure.stage !== 'active' && measure.stage !== 'suspended')) continue;
      const { hour, stage } = after.clock;
      this.claim(stage === 'ended' || measure.endsHour > hour, `${measure.id} outlives its date`);
      // HR4, HR5: thirty days at a time, from its beginning or from its last extension.
      if (measure.kind === 'emergency') this.claim(measure.endsHour - hour <= 720, `${measure.id} lasts longer than thirty days`);
    }
  }

  /** ES3, ES5: on the ladder, at most two rungs up from Brief to Brief, and to Rupture from Brink only. */
  private ladders(events: readonly Event[], after: Exercise): void {
    for (const event of events)
      if (event.type === 'dyad.moved') this.claim(event.to !== 'rupture' || event.from === 'brink', `${event.dyad} from ${event.from} to rupture`);
    const brief = events.some((event) => event.type === 'phase.started' && event.phase === 'brief');
    for (const dyad of Object.values(after.dyads)) {
      if (dyad === undefined) continue;
      const now = place(dyad.rung);
      this.claim(now >= 0, `${dyad.id} stands on ${dyad.rung}`);
      const start = this.rungAtBrief.get(dyad.id) ?? now;
      // The epilogue counts for the world's result after the last turn (GX R6), so that it may add to what that turn did.
      this.claim(after.clock.stage === 'ended' || now - start <= 2, `${dyad.id} rose from ${start} to ${now} in a turn`);
      if (brief || !this.rungAtBrief.has(dyad.id)) this.rungAtBrief.set(dyad.id, now);
    }
  }

  /** An event is its own text, and the fold of that text is the exercise. */
  private text({ events, at, ask }: Played, after: Exercise, before: Exercise): void {
    const copy = JSON.parse(JSON.stringify(events)) as Event[]; // the same events, read back
    for (const [index, event] of events.entries())
      this.claim(
        canonical(event) === canonical(copy[index]) && JSON.stringify(event) === JSON.stringify(copy[index]),
        `${event.type} is not its own text`,
      );
    if (ask === null || this.records % SAMPLED !== 0) return;
    this.claim(hashOf(evolveAll(before, copy, at)) === hashOf(after), `record ${this.records} does not fold to the exercise`);
  }
}
