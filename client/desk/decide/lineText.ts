/** One sentence for an order, from its fields. */
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { View } from '../../../shared/view/kinds.ts';
import type { NameOf } from '../../words/names.ts';
import type { Words } from '../../words/words.tsx';

export const lineText = (line: OrderLine, { t }: Words, nameOf: NameOf, view: View): string => {
  switch (line.act) {
    case 'restore':
    case 'fallback':
    case 'harden':
      return t(`line.${line.act}`, { service: nameOf(line.service) });
    case 'emergency':
      return t('line.emergency', { measure: t(`emergency.${line.measure}`), service: nameOf(line.service), days: line.endsAfterDays });
    case 'assist':
      return t('line.assist', { state: nameOf(line.state), service: nameOf(line.service) });
    case 'territory':
    case 'hold':
      return t(`line.${line.act}`, { incident: nameOf(line.incident) });
    case 'protest':
      return t('line.protest', { state: nameOf(line.state), incident: nameOf(line.incident) });
    case 'attribute':
      return t('line.attribute', { incident: nameOf(line.incident), who: nameOf(line.who) });
    case 'correct':
      return t('line.correct', { who: nameOf(line.who) });
    case 'retract':
      return t('line.retract', { attribution: claimText(line.attribution, t, nameOf, view) });
    case 'diplomatic':
      return t('line.diplomatic', { form: t(`form.${line.form}`), state: nameOf(line.state) });
    case 'sanction':
      return t('line.sanction', { who: nameOf(line.who), state: nameOf(line.state) });
  }
};
export const claimText = (id: string, t: Words['t'], nameOf: NameOf, view: View): string => {
  const claim = view.attribution[id];
  return claim === undefined ? '' : t('line.claimOn', { incident: nameOf(claim.incident), who: nameOf(claim.who) });
};
/** What else a line says, in small print. */
export const lineDetails = (line: OrderLine, { t }: Words, nameOf: NameOf): readonly string[] => {
  const details: string[] = [];
  if (line.act === 'attribute') details.push(line.audience === 'public' ? t('line.to.public') : t('line.to.state', { state: nameOf(line.audience) }));
  if (line.act === 'attribute' || line.act === 'correct')
    details.push(t('line.link', { link: nameOf(line.link) }), t('line.cites', { n: line.cites.length }));
  if ('pace' in line) details.push(t(line.pace === 'rushed' ? 'field.paceRushedShort' : 'field.pacePreparedShort'));
  if ('legalClass' in line) details.push(t(`legal.${line.legalClass}`));
  if (line.act === 'emergency') details.push(t(`basis.${line.basis}`));
  return details;
};
