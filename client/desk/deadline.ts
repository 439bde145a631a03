/** What a report asks for by a date, read from the thing itself: nothing once it is answered, or when the exercise is over by then. Pure. */
import type { StateId } from '../../shared/model/ids.ts';
import { timetableOf } from '../../shared/norms/forumTimetable.ts';
import type { ReportView, View } from '../../shared/view/kinds.ts';
import { caseRows, disputeRows, indicationRows, processesFor, waitsForUs } from '../store/statecraft.ts';
import { exerciseOf } from '../store/selectors.ts';
import type { WordId } from '../words/en.ts';

export interface Deadline {
  readonly word: WordId;
  readonly turn: number;
}
type Find = (report: ReportView, view: View, eyes: StateId | null) => number | null | undefined;
const fact = ({ because }: ReportView, name: string): unknown => because?.facts[name];

const indicated: Find = (report, view) => {
  const open = indicationRows(view).some(
    ([, { accused, stage, turn }]) => stage === 'open' && accused === fact(report, 'state') && turn === report.turn,
  );
  return open ? report.turn + 1 : null;
};
const asked: Find = (report, view, eyes) =>
  eyes === null
    ? null
    : processesFor(view, eyes).forUs.find(
        ([, process]) => process.owner === fact(report, 'by') && process.line.act === fact(report, 'act') && waitsForUs(process, eyes),
      )?.[1].dueTurn;
const complained: Find = (report, view) => {
  const entry = caseRows(view).find(
    ([, { by, accused, stage, reply, turn }]) =>
      by === fact(report, 'by') && accused === fact(report, 'state') && turn === report.turn && stage === 'filed' && reply === null,
  );
  return entry === undefined ? null : timetableOf(entry[1]).reply;
};
const claimed: Find = (report, view) => {
  const waits = disputeRows(view).some(
    ([, { by, against, stage, turn }]) =>
      by === fact(report, 'by') && against === fact(report, 'state') && turn === report.turn && stage === 'claimed',
  );
  return waits ? report.turn + 1 : null;
};

const BY_KEY: { readonly [key: string]: { readonly word: WordId; readonly find: Find } } = {
  'cable.indication': { word: 'report.replyBy', find: indicated },
  'cable.missed': { word: 'report.replyBy', find: indicated },
  'cable.asked': { word: 'report.answerBy', find: asked },
  'headline.complaint': { word: 'report.forumReply', find: complained },
  'headline.dispute': { word: 'report.consent', find: claimed },
};

export const deadlineOf = (report: ReportView, view: View, eyes: StateId | null): Deadline | null => {
  const known = BY_KEY[report.because?.key ?? ''];
  const turn = known?.find(report, view, eyes) ?? null;
  const now = exerciseOf(view);
  return known === undefined || turn === null || turn < now.turn || turn > now.turns ? null : { word: known.word, turn };
};
