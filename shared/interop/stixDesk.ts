/** What every builder of an export reads from: one viewer's view, the public board, and how things are named. */
import type { Wording } from '../model/audience.ts';
import type { IncidentId, ItemId } from '../model/ids.ts';
import type { Tlp } from '../model/terms.ts';
import type { Board } from '../view/board.ts';
import { stixId } from './stixIds.ts';
import type { Common, Stamp } from './stixObjects.ts';
import type { ExportedView } from './viewFile.ts';

export interface ExportOptions extends Stamp {
  /** Name of the exercise; ids are made from it. */
  readonly exercise: string;
  readonly locale: string;
}
export type ExportedBoard = Pick<Board, 'scenario' | 'states' | 'who' | 'link'>;

/** What the builders of an export share. */
export interface Desk {
  readonly view: ExportedView;
  readonly board: ExportedBoard;
  readonly say: (wording: Wording) => string;
  readonly idOf: <Type extends string>(type: Type, ...name: readonly string[]) => `${Type}--${string}`;
  /** Identity of whoever exports. */
  readonly by: string;
  readonly common: (id: string, tlp: Tlp, by?: string) => Common;
}

const sayIn =
  (locale: string) =>
  (wording: Wording): string =>
    wording[locale] ?? wording['said'] ?? wording['en'] ?? Object.values(wording)[0] ?? '';

export const deskOf = (view: ExportedView, board: ExportedBoard, { exercise, locale, created, modified }: ExportOptions): Desk => {
  const idOf: Desk['idOf'] = (type, ...name) => stixId(type, exercise, ...name);
  const by = idOf('identity', view.exercise.exercise.viewer);
  return { view, board, say: sayIn(locale), idOf, by, common: (id, tlp, author = by) => ({ id, by: author, tlp, created, modified }) };
};

export const reportId = (desk: Desk, item: ItemId): string => desk.idOf('report', item);
export const incidentId = (desk: Desk, incident: IncidentId): string => desk.idOf('incident', incident);
