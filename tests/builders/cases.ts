/** A complaint before the Forum as its parties see it, just filed. */
import type { CaseView } from '../../shared/view/kinds.ts';

export const filed: CaseView = {
  kind: 'complaint',
  lane: 'ordinary',
  incident: 'incident:grid',
  agreement: null,
  by: 'state:ilmara',
  accused: 'state:sarkand',
  wish: 'mission',
  stage: 'filed',
  turn: 1,
  reply: null,
  panel: [],
  recused: [],
  finding: null,
  ballots: {},
  measure: null,
  endsHour: null,
};
