/** Projections of agreements, indications, Forum cases, disputes, operators and improvised acts. */
import type { Viewer } from '../model/audience.ts';
import { byId } from '../model/scenarioIndex.ts';
import type { Agreement, Exercise, ForumCase } from '../exercise/exercise.ts';
import type { AgreementView, CaseView, DisputeView, ImprovisedView, IndicationView, OperatorView } from './kinds.ts';
import { awardTurnOf } from '../exercise/facts.ts';
import { improvisedLine } from '../exercise/resolveCommit.ts';
import { collect, listed, type Entries } from './projectOwn.ts';

/** A text on the table is its parties' until it is in force. */
const seesAgreement = ({ stage, terms }: Agreement, viewer: Viewer): boolean =>
  viewer === 'cell' || terms.parties.some((state) => state === viewer) || (stage !== 'open' && stage !== 'dropped');

/**
 * A draft is between the states it was laid before: a party that an amendment brought in reads the text as it stands and no
 * earlier one; a state that an amendment left out keeps what it read, and sees it again once the agreement is public.
 */
const earlierFor = ({ earlier }: Agreement, viewer: Viewer): Agreement['earlier'] =>
  viewer === 'cell' ? earlier : earlier.filter(({ terms }) => terms.parties.some((state) => state === viewer));

export const agreementViews = (exercise: Exercise, viewer: Viewer): Entries<AgreementView> =>
  collect(
    listed(exercise.agreements),
    ({ id }) => id,
    (agreement) => {
      if (!seesAgreement(agreement, viewer)) return null;
      const { terms, stage, proposedBy, laidBy, turn, version, signatures, lateSigners, reservations, inForceTurn, endsHour, suspended } = agreement;
      // How its duties were kept, and who would drop what, is between those who are bound (AG3, AG6).
      const bound = viewer === 'cell' || signatures.some((state) => state === viewer);
      return {
        terms,
        stage,
        proposedBy,
        laidBy,
        turn,
        version,
        earlier: earlierFor(agreement, viewer),
        signatures,
        lateSigners,
        reservations,
        inForceTurn,
        endsHour,
        performance: bound ? agreement.performance : [],
        verdicts: bound ? agreement.verdicts : [],
        suspended,
      };
    },
  );

/** `real` is nobody's: even the white cell judges by what was reported. */
export const indicationViews = (exercise: Exercise, viewer: Viewer): Entries<IndicationView> =>
  collect(
    listed(exercise.indications),
    ({ id }) => id,
    ({ agreement, clause, accused, kind, stage, reply, turn }) => {
      const signatories = exercise.agreements[agreement]?.signatures ?? [];
      if (viewer !== 'cell' && viewer !== accused && !signatories.some((state) => state === viewer)) return null;
      return { agreement, clause, accused, kind, stage, reply, turn };
    },
  );

const counted = ({ stage }: ForumCase): boolean => stage === 'adopted' || stage === 'rejected' || stage === 'closed';
/** Ballots are sealed until they are counted; one's own is seen. */
const ballotsFor = (entry: ForumCase, viewer: Viewer): CaseView['ballots'] =>
  counted(entry) || viewer === 'cell' ? entry.ballots : Object.fromEntries(Object.entries(entry.ballots).filter(([state]) => state === viewer));

export const caseViews = (exercise: Exercise, viewer: Viewer): Entries<CaseView> =>
  collect(
    listed(exercise.cases),
    ({ id }) => id,
    (entry) => {
      const { kind, lane, incident, agreement, by, accused, wish, stage, turn, reply, panel, recused, finding, measure, endsHour } = entry;
      return {
        kind,
        lane,
        incident,
        agreement,
        by,
        accused,
        wish,
        stage,
        turn,
        reply,
        panel,
        recused,
        finding,
        ballots: ballotsFor(entry, viewer),
        measure,
        endsHour,
      };
    },
  );

export const disputeViews = (exercise: Exercise): Entries<DisputeView> =>
  collect(
    listed(exercise.disputes),
    ({ id }) => id,
    (dispute) => {
      const { incident, by, against, stage, turn, legalAid, standstillTurn, award } = dispute;
      return { incident, by, against, stage, turn, legalAid, standstillTurn, awardTurn: awardTurnOf(exercise.turns, dispute), award };
    },
  );

export const operatorViews = (exercise: Exercise, viewer: Viewer): Entries<OperatorView> =>
  collect(
    listed(exercise.operators),
    ({ id }) => id,
    ({ id, trust, safeHarbour, harbourBroken, asked = null }) =>
      viewer === 'cell' || byId(exercise.scenario.operators, id).state === viewer ? { trust, safeHarbour, harbourBroken, asked } : null,
  );

export const improvisedViews = (exercise: Exercise, viewer: Viewer): Entries<ImprovisedView> =>
  collect(
    listed(exercise.improvised),
    ({ line }) => line,
    (improvised) => {
      const { state, turn, verdict } = improvised;
      const line = improvisedLine(exercise, improvised);
      if ((viewer !== 'cell' && viewer !== state) || line?.act !== 'other') return null;
      return { state, text: line.text, reasons: line.reasons, turn, verdict };
    },
  );
