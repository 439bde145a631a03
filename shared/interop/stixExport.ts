/**
 * Evidence and claims of one viewer as a STIX 2.1 bundle (docs/stix.md). Built from that viewer's view and the public board
 * and from nothing else, so an export can hold nothing its owner has not been shown.
 */
import type { StateId } from '../model/ids.ts';
import { TLP, type Tlp } from '../model/terms.ts';
import { claimObjects } from './stixClaims.ts';
import { deskOf, incidentId, reportId, type Desk, type ExportedBoard, type ExportOptions } from './stixDesk.ts';
import type { Bundle, Stamp, StixObject } from './stixObjects.ts';
import { extended, extensionDefinition, identity, stixObject } from './stixObjects.ts';
import { confidenceOfGrade, markingDefinition, markingOf, REPORT_TYPE } from './stixScales.ts';
import type { ExportedItem, ExportedView } from './viewFile.ts';

/** A cable is for the victims it was sent to; a headline is for all. */
const incidentMarking = ({ view }: Desk, victims: readonly StateId[]): Tlp =>
  victims.some((state) => state === view.exercise.exercise.viewer) || view.exercise.exercise.viewer === 'cell' ? 'AMBER+STRICT' : 'CLEAR';

const incidentObjects = (desk: Desk): readonly StixObject[] =>
  Object.entries(desk.view.incident).map(([id, { name, text, victims }]) =>
    stixObject('incident', desk.common(desk.idOf('incident', id), incidentMarking(desk, victims)), {
      name: desk.say(name),
      description: desk.say(text),
    }),
  );

/** Each item once: the white cell, and all at the end, see the same item with several holders. */
const itemsOf = ({ view }: Desk): readonly ExportedItem[] => [...new Map(Object.values(view.item).map((item) => [item.item, item])).values()];

const reportOf = (desk: Desk, item: ExportedItem, { modified }: Stamp): StixObject => {
  const { title, text, type, level, reliability, credibility, producer, cluster, incident, tlp } = item;
  const about = desk.view.incident[incident] === undefined ? desk.by : incidentId(desk, incident);
  return stixObject('report', desk.common(reportId(desk, item.item), tlp), {
    name: desk.say(title),
    description: desk.say(text),
    report_types: [REPORT_TYPE[type]],
    published: modified,
    confidence: confidenceOfGrade(credibility),
    object_refs: [about],
    extensions: extended({ kind: 'item', id: item.item, evidence_type: type, level, reliability, credibility, producer, cluster }),
  });
};

/** The identities an export speaks of: who exports, and the states its claims name or come from. */
const identityObjects = (desk: Desk, stamp: Stamp): readonly StixObject[] => {
  const { viewer } = desk.view.exercise.exercise;
  const named = new Set<string>(
    Object.values(desk.view.attribution).flatMap(({ by, accused, link, confirmedBy }) => [
      by,
      ...confirmedBy,
      ...[accused, desk.board.link.find(({ id }) => id === link)?.state].filter((state) => state !== null && state !== undefined),
    ]),
  );
  const states = desk.board.states.filter(({ id }) => named.has(id) || id === viewer);
  return [
    identity(desk.idOf('identity', 'threshold'), stamp, 'Threshold', {
      identity_class: 'system',
      description: 'A tabletop exercise. All of it is fiction.',
    }),
    ...(viewer === 'cell' || viewer === 'public'
      ? [identity(desk.by, stamp, viewer === 'cell' ? 'White cell' : 'Observers', { identity_class: 'group' })]
      : []),
    ...states.map(({ id, name }) =>
      identity(desk.idOf('identity', id), stamp, desk.say(name), { identity_class: 'organization', sectors: ['government-national'] }),
    ),
  ];
};

const markingObjects = (objects: readonly StixObject[]): readonly StixObject[] => {
  const used = new Set(objects.flatMap(({ object_marking_refs: refs }) => (Array.isArray(refs) ? refs : [])));
  return TLP.filter((label) => used.has(markingOf(label))).map(markingDefinition);
};

const byId = (a: StixObject, b: StixObject): number => (a.id < b.id ? -1 : 1);

/** The bundle of a view. Same view, same stamp, same bytes. */
export const exportBundle = (view: ExportedView, board: ExportedBoard, options: ExportOptions): Bundle => {
  const desk = deskOf(view, board, options);
  const identities = identityObjects(desk, options);
  const objects = [
    ...incidentObjects(desk),
    ...itemsOf(desk).map((item) => reportOf(desk, item, options)),
    ...Object.entries(view.attribution).flatMap(([id, claim]) => claimObjects(desk, id, claim)),
  ];
  const once = [...new Map(objects.map((entry) => [entry.id, entry])).values()];
  const content = [...identities, extensionDefinition(desk.idOf('identity', 'threshold'), options), ...markingObjects(once), ...once.sort(byId)];
  return { type: 'bundle', id: desk.idOf('bundle', view.exercise.exercise.viewer, options.modified), objects: content };
};
