/** The facts of an order as rows of a decision document: a label, its words, and whether it asks for attention. Pure. */
import { hourAfter } from '../../../shared/norms/scenarioTime.ts';
import { limitsOf } from '../../../shared/acts/limits.ts';
import { ACTS } from '../../../shared/acts/acts.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import { STANDARDS, type Standard } from '../../../shared/model/terms.ts';
import type { LineCheckView } from '../../../shared/view/kinds.ts';
import type { WordId } from '../../words/en.ts';
import type { NameOf } from '../../words/names.ts';
import type { Words } from '../../words/words.tsx';
import { endText, limitsSaid, type Calendar, type Clock } from '../../words/limitsText.ts';
import { lawDetails, plainDetails, screenDetail } from './lineText.ts';

export interface Fact {
  readonly label: WordId;
  readonly text: string;
  readonly tone: 'plain' | 'ok' | 'warn';
}
type Say = Pick<Words, 't' | 'term' | 'list' | 'date' | 'written' | 'label'>;

const reaches = (held: Standard, wanted: Standard): boolean => STANDARDS.indexOf(held) >= STANDARDS.indexOf(wanted);
const row = (label: WordId, text: string | null, tone: Fact['tone'] = 'plain'): readonly Fact[] =>
  text === null || text === '' ? [] : [{ label, text, tone }];

const restsOn = (label: WordId, wanted: Standard, held: Standard, { t }: Say): readonly Fact[] =>
  wanted === 'none'
    ? []
    : row(
        label,
        held === 'none'
          ? t('sheet.standard.none', { wanted: t(`standard.${wanted}`) })
          : t('sheet.standard', { wanted: t(`standard.${wanted}`), held: t(`standard.${held}`) }),
        reaches(held, wanted) ? 'ok' : 'warn',
      );

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
const promises = ({ cautions }: LineCheckView, { t, term, list }: Say, nameOf: NameOf): readonly Fact[] => {
  const touched = cautions.filter(({ key }) => key === 'caution.obligation');
  const named = touched.map(({ facts }) =>
    t('sheet.promise', { clause: term(`clause.${String(facts['clause'])}`), agreement: nameOf(String(facts['agreement'])) }),
  );
  return row('sheet.promises', list([...new Set(named)]), 'warn');
};

const limits = (line: OrderLine, say: Say): readonly Fact[] =>
  line.act === 'emergency'
    ? limitsSaid(limitsOf(line), line.basis, say).map(({ label, text, lacking }) => ({ label, text, tone: lacking ? 'warn' : 'plain' }))
    : row('limits.necessity', line.act === 'extend' ? say.written(line.necessity ?? '') : null);

const ends = (line: OrderLine, { clock, calendar }: When, say: Say): readonly Fact[] => {
  if (!('endsAfterDays' in line)) return [];
  const days = say.t('sheet.ends.after', { days: line.endsAfterDays });
  // A measure on rights begins with this turn; a slow act only when it lands.
  if (line.act === 'countermeasure') return row('sheet.ends', days);
  return row('sheet.ends', `${say.label(days)} ${endText(hourAfter(clock.hour, line.endsAfterDays), clock, calendar, say)}`);
};

/** By which clock an order is read. */
export interface When {
  readonly clock: Clock;
  readonly calendar: Calendar;
}
export const orderFacts = (line: OrderLine, check: LineCheckView, when: When, say: Say, nameOf: NameOf): readonly Fact[] => [
  ...restsOn('sheet.who', check.wantedWho, check.heldWho, say),
  ...restsOn('sheet.link', check.wantedLink, check.heldLink, say),
  ...limits(line, say),
  ...row('sheet.law', line.act === 'emergency' ? screenDetail(line, say) : lawDetails(line, say).join(' · ')),
  ...row('sheet.details', plainDetails(line, say, nameOf).join(' · ')),
  ...lands(check, when.clock.turn, say),
  ...ends(line, when, say),
  ...row('sheet.undo', say.t(`decide.reversible.${ACTS[line.act].reversible}`)),
  ...tension(check, say, nameOf),
  ...row('sheet.atRisk', check.atRisk.length === 0 ? null : say.t('sheet.atRisk.is', { services: say.list(check.atRisk.map(nameOf)) }), 'warn'),
  ...promises(check, say, nameOf),
  ...row('sheet.keys', check.twoSignatures ? say.t('decide.two') : null, 'warn'),
];
