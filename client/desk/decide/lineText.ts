/** One sentence for an order or an opened process, from its fields. */
import type { ProcessLine } from '../../../shared/acts/orderLine.ts';
import { overseerOf } from '../../../shared/acts/limits.ts';
import { rightsScreen, SCREENS } from '../../../shared/norms/screens.ts';
import type { NameOf } from '../../words/names.ts';
import type { Words } from '../../words/words.tsx';

type Say = Pick<Words, 't' | 'list' | 'written'>;

/** What fills the sentences, by field. */
const valuesOf = (line: ProcessLine, { t, list, written }: Say, nameOf: NameOf): { readonly [name: string]: string | number } => ({
  ...('service' in line ? { service: nameOf(line.service) } : {}),
  ...('state' in line ? { state: nameOf(line.state) } : {}),
  ...('incident' in line ? { incident: nameOf(line.incident) } : {}),
  ...('who' in line ? { who: nameOf(line.who) } : {}),
  ...('target' in line ? { target: nameOf(line.target) } : {}),
  ...('attribution' in line ? { attribution: nameOf(line.attribution) } : {}),
  ...('emergency' in line ? { emergency: nameOf(line.emergency) } : {}),
  ...('dispute' in line ? { dispute: nameOf(line.dispute) } : {}),
  ...('form' in line ? { form: t(`form.${line.form}`) } : {}),
  ...('step' in line ? { step: t(`step.${line.step}`) } : {}),
  ...('with' in line ? { with: t(`with.${line.with}`) } : {}),
  ...('measure' in line ? { measure: t(`emergency.${line.measure}`) } : {}),
  ...('switch' in line ? { switch: t(`policy.${line.switch}`), to: t(`policyChoice.${line.to}`) } : {}),
  ...('endsAfterDays' in line ? { days: line.endsAfterDays } : {}),
  ...('partners' in line ? { partners: list(line.partners.map(nameOf)) } : {}),
  ...('text' in line ? { text: written(line.text) } : {}),
  ...('terms' in line
    ? { parties: list(line.terms.parties.map(nameOf)), clauses: line.terms.clauses.map(({ kind }) => t(`clause.${kind}`)).join('; ') }
    : {}),
});

export const lineText = (line: ProcessLine, say: Say, nameOf: NameOf): string => say.t(`line.${line.act}`, valuesOf(line, say, nameOf));

/** Steps of a line's checklist; of an extension, whose measure is not looked up here, as many as were answered. */
const stepsOf = (line: ProcessLine, answered: number): number =>
  line.act === 'emergency' ? rightsScreen(line.basis).steps.length : line.act === 'extend' ? answered : SCREENS.countermeasure.steps.length;

/** How far its checklist was answered, or null where nothing was. */
export const screenDetail = (line: ProcessLine, { t }: Pick<Words, 't'>): string | null => {
  const answers = 'screen' in line ? line.screen : [];
  const of = stepsOf(line, answers.length);
  const yes = answers.slice(0, of).filter((answer) => answer === 'yes').length;
  return answers.length === 0 ? null : t('line.screen', { yes, of });
};

/** What the law makes of a line: its class or its basis, and how far its checklist was answered. */
export const lawDetails = (line: ProcessLine, { t }: Pick<Words, 't'>): readonly string[] => {
  const screen = screenDetail(line, { t });
  return [
    ...('legalClass' in line ? [t(`legal.${line.legalClass}`)] : []),
    ...('basis' in line ? [t(`basis.${line.basis}`), t('line.oversight', { by: t(`overseer.${overseerOf(line.oversight)}`) })] : []),
    ...(screen === null ? [] : [screen]),
  ];
};

/** What else a line says, but for its law. */
export const plainDetails = (line: ProcessLine, { t, list }: Say, nameOf: NameOf): readonly string[] => [
  ...('layer' in line ? [t(`layer.${line.layer}`)] : []),
  ...('audience' in line ? [line.audience === 'public' ? t('line.to.public') : t('line.to.state', { state: nameOf(line.audience) })] : []),
  ...('link' in line ? [t('line.link', { link: nameOf(line.link) })] : []),
  ...(line.act === 'refer' && line.state !== null ? [t('line.accused', { state: nameOf(line.state) })] : []),
  ...('wish' in line ? [t(`forumMeasure.${line.wish}`)] : []),
  ...('cites' in line ? [t('line.cites', { n: line.cites.length })] : []),
  ...(line.act === 'attribute' && line.partners.length > 0 ? [t('line.partners', { partners: list(line.partners.map(nameOf)) })] : []),
  ...('pace' in line ? [t(line.pace === 'rushed' ? 'field.paceRushedShort' : 'field.pacePreparedShort')] : []),
  ...('admission' in line && line.admission ? [t('line.admission')] : []),
  ...('forecast' in line
    ? [t('line.forecast', { state: nameOf(line.forecast.state), will: t(`will.${line.forecast.will}`), percent: line.forecast.percent })]
    : []),
];

/** All of it, in small print. */
export const lineDetails = (line: ProcessLine, words: Say, nameOf: NameOf): readonly string[] => [
  ...plainDetails(line, words, nameOf),
  ...lawDetails(line, words),
];
