/** The facts of an order as rows of a decision document: a label, its words, and whether it asks for attention. Pure. */
import { ACTS } from '../../../shared/acts/acts.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import { STANDARDS, type Standard } from '../../../shared/model/terms.ts';
import type { LineCheckView } from '../../../shared/view/kinds.ts';
import type { WordId } from '../../words/en.ts';
import type { NameOf } from '../../words/names.ts';
import type { Words } from '../../words/words.tsx';
import { lawDetails, plainDetails } from './lineText.ts';

export interface Fact {
  readonly label: WordId;
  readonly text: string;
  readonly tone: 'plain' | 'ok' | 'warn';
}
type Say = Pick<Words, 't' | 'list'>;

const reaches = (held: Standard, wanted: Standard): boolean => STANDARDS.indexOf(held) >= STANDARDS.indexOf(wanted);
const row = (label: WordId, text: string | null, tone: Fact['tone'] = 'plain'): readonly Fact[] =>
  text === null || text === '' ? [] : [{ label, text, tone }];

const restsOn = (label: WordId, wanted: Standard, held: Standard, { t }: Say): readonly Fact[] =>
  wanted === 'none'
    ? []
    : row(label, t('sheet.standard', { wanted: t(`standard.${wanted}`), held: t(`standard.${held}`) }), reaches(held, wanted) ? 'ok' : 'warn');

const lands = ({ landsTurn }: LineCheckView, now: number, { t }: Say): readonly Fact[] =>
  landsTurn === null
    ? row('sheet.lands', t('sheet.lands.never'), 'warn')
    : row('sheet.lands', landsTurn === now ? t('sheet.lands.now') : t('sheet.lands.turn', { turn: landsTurn }));

const tension = ({ against, heat }: LineCheckView, { t }: Say, nameOf: NameOf): readonly Fact[] => {
  if (against === null || heat === 0) return [];
  const text = t(heat > 0 ? 'decide.heat' : 'decide.heat.cool', { state: nameOf(against) });
  return row('sheet.tension', heat > 0 ? `${text} (${t('decide.heat.n', { n: heat })})` : text, heat > 0 ? 'warn' : 'ok');
};

/** Cautions that have a row of their own here, and so no note below. */
export const IN_ROWS: readonly string[] = ['caution.dualUse', 'caution.obligation'];

/** AG4: each promise of ours that the order may break, with the text it stands in. */
const promises = ({ cautions }: LineCheckView, { t, list }: Say, nameOf: NameOf): readonly Fact[] => {
  const touched = cautions.filter(({ key }) => key === 'caution.obligation');
  const named = touched.map(({ facts }) =>
    t('sheet.promise', { clause: nameOf(String(facts['clause'])), agreement: nameOf(String(facts['agreement'])) }),
  );
  return row('sheet.promises', list([...new Set(named)]), 'warn');
};

export const orderFacts = (line: OrderLine, check: LineCheckView, turn: number, say: Say, nameOf: NameOf): readonly Fact[] => [
  ...restsOn('sheet.who', check.wantedWho, check.heldWho, say),
  ...restsOn('sheet.link', check.wantedLink, check.heldLink, say),
  ...row('sheet.law', lawDetails(line, say).join(' · ')),
  ...row('sheet.details', plainDetails(line, say, nameOf).join(' · ')),
  ...lands(check, turn, say),
  ...row('sheet.ends', 'endsAfterDays' in line ? say.t('sheet.ends.after', { days: line.endsAfterDays }) : null),
  ...row('sheet.undo', say.t(`decide.reversible.${ACTS[line.act].reversible}`)),
  ...tension(check, say, nameOf),
  ...row('sheet.atRisk', check.atRisk.length === 0 ? null : say.t('sheet.atRisk.is', { services: say.list(check.atRisk.map(nameOf)) }), 'warn'),
  ...promises(check, say, nameOf),
  ...row('sheet.keys', check.twoSignatures ? say.t('decide.two') : null, 'warn'),
];
