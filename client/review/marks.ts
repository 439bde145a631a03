/** What is worth a mark on the scrubber, read from what changed for the viewer; so it shows nothing they could not see. */
import type { Delta, Entities, Kind } from '../../shared/view/kinds.ts';
import type { WordId } from '../words/en.ts';
import type { Track } from './track.ts';

export const MARK_KINDS = ['phase', 'incident', 'message', 'claim', 'measure', 'ladder', 'order', 'news', 'evidence', 'belief'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
export interface Mark {
  /** Moment right after the event. */
  readonly n: number;
  readonly at: number;
  readonly kind: MarkKind;
  readonly word: WordId;
  /** Ids and terms, named when shown; `wording` is a text of the scenario. */
  readonly values: { readonly [name: string]: string | number };
  readonly wording?: { readonly [locale: string]: string };
}
type Draft = Omit<Mark, 'n' | 'at'>;
type Entity<K extends Kind> = Entities[K];

/** Entities arrive with their kind beside them; the pair is what makes the type. */
const as = <K extends Kind>(entity: Entities[Kind]): Entity<K> => entity as Entity<K>;

const draftOf = (kind: Kind, id: string, entity: Entities[Kind], known: ReadonlyMap<string, unknown>): Draft | null => {
  const isNew = !known.has(`${kind}|${id}`);
  switch (kind) {
    case 'exercise': {
      const { turn, phase, stage } = as<'exercise'>(entity);
      const before = known.get(`${kind}|${id}`) as Entities['exercise'] | undefined; // kept under its own kind
      return stage !== 'lobby' && (before?.phase !== phase || before.turn !== turn)
        ? { kind: 'phase', word: 'event.phaseStarted', values: { turn, phase } }
        : null;
    }
    case 'incident':
      return isNew
        ? { kind: 'incident', word: 'event.incidentNew', values: { name: id }, wording: as<'incident'>(entity).name }
        : {
            kind: 'incident',
            word: 'event.incidentMoved',
            values: { name: id, stage: as<'incident'>(entity).stage },
            wording: as<'incident'>(entity).name,
          };
    case 'message': {
      const message = as<'message'>(entity);
      return isNew
        ? { kind: 'message', word: 'event.messageSent', values: { kind: `message.${message.kind}`, from: message.from, to: message.to.join(' ') } }
        : null;
    }
    case 'attribution': {
      const claim = as<'attribution'>(entity);
      return isNew
        ? { kind: 'claim', word: 'event.claimMade', values: { by: claim.by, incident: claim.incident, who: claim.who } }
        : { kind: 'claim', word: 'event.claimMoved', values: { by: claim.by, status: claim.status } };
    }
    case 'measure':
      return isNew
        ? { kind: 'measure', word: 'event.measureTaken', values: { kind: as<'measure'>(entity).kind, by: as<'measure'>(entity).by } }
        : null;
    case 'dyad': {
      const { rung } = as<'dyad'>(entity);
      const before = known.get(`${kind}|${id}`) as Entities['dyad'] | undefined; // kept under its own kind
      return before !== undefined && before.rung !== rung ? { kind: 'ladder', word: 'event.ladderMoved', values: { dyad: id, rung } } : null;
    }
    case 'opened':
      return { kind: 'order', word: 'event.ordersOpened', values: { state: as<'opened'>(entity).state } };
    case 'report': {
      const report = as<'report'>(entity);
      return report.kind === 'moved' || report.title === null
        ? null
        : { kind: 'news', word: 'event.news.untitled', values: {}, wording: report.title };
    }
    case 'item':
      return isNew
        ? {
            kind: 'evidence',
            word: 'event.itemHeld',
            values: { holder: as<'item'>(entity).holder, title: id.slice(id.indexOf('|') + 1) },
            wording: as<'item'>(entity).title,
          }
        : null;
    case 'belief':
      return { kind: 'belief', word: 'event.beliefSet', values: { state: as<'belief'>(entity).state, incident: as<'belief'>(entity).incident } };
    default:
      return null;
  }
};

export const marksOf = (track: Track): readonly Mark[] => {
  const known = new Map<string, unknown>();
  for (const [kind, entities] of Object.entries(track.opening))
    for (const [id, entity] of Object.entries(entities)) known.set(`${kind}|${id}`, entity);
  return track.steps.flatMap(({ at, delta }, step) =>
    delta === null ? [] : marksOfDelta(delta, known).map((mark): Mark => ({ ...mark, n: step + 1, at })),
  );
};
const marksOfDelta = (delta: Delta, known: Map<string, unknown>): readonly Draft[] => {
  const marks = delta.set.map(([kind, id, entity]) => draftOf(kind, id, entity, known)).filter((mark) => mark !== null);
  for (const [kind, id, entity] of delta.set) known.set(`${kind}|${id}`, entity);
  return marks;
};
