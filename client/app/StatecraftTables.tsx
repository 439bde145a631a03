/** Claims on record and measures in force, in words. */
import type { ReactNode } from 'react';
import type { AttributionView, MeasureView } from '../../shared/view/kinds.ts';
import { useBoard, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { endText, limitsSaid, type Said } from '../words/limitsText.ts';
import { useNames, type NameOf } from '../words/names.ts';
import { useWords, type Words } from '../words/words.tsx';
import { isInForce } from '../../shared/norms/binding.ts';

const claimParts = (claim: AttributionView, { t, list }: Words, nameOf: NameOf): readonly string[] => {
  const others = claim.claimants.filter((state) => state !== claim.by);
  return [
    t('event.claimMade', { by: nameOf(claim.by), incident: nameOf(claim.incident), who: nameOf(claim.who) }),
    ...(others.length > 0 ? [t('claims.joint', { states: list(others.map(nameOf)) })] : []),
    nameOf(claim.link),
    ...(claim.accused === null ? [] : [t('claims.accused', { state: nameOf(claim.accused) })]),
    t(`layer.${claim.layer}`),
    t(`claim.${claim.status}`),
    ...(claim.contestedBy.length > 0 ? [t('claims.contested', { states: list(claim.contestedBy.map(nameOf)) })] : []),
    ...(claim.withdrawn.length > 0 ? [t('claims.withdrawn', { states: list(claim.withdrawn.map(nameOf)) })] : []),
    ...(claim.public ? [] : [t('claims.private')]),
  ];
};

export const ClaimTable = () => {
  const words = useWords();
  const nameOf = useNames();
  const claims = Object.entries(useView().attribution);
  return <Listed title={words.t('table.claims')} rows={claims.map(([id, claim]) => [id, claimParts(claim, words, nameOf)])} />;
};

/** Texts in force, as the map joins their parties. */
export const PactTable = () => {
  const { t } = useWords();
  const nameOf = useNames();
  const live = Object.entries(useView().agreement).filter(([, agreement]) => isInForce(agreement));
  return <Listed title={t('agreements.title')} rows={live.map(([id, { stage }]) => [id, [nameOf(id), t(`agreement.${stage}`)]])} />;
};

const measureParts = (measure: MeasureView, { t, term, label }: Words, nameOf: NameOf): readonly string[] => [
  `${label(nameOf(measure.by))} ${t(`measure.${measure.kind}`)}`,
  formText(measure.form, term, nameOf),
  ...(measure.against === null ? [] : [t('measures.against', { state: nameOf(measure.against) })]),
  ...(measure.service === null ? [] : [nameOf(measure.service)]),
  t(`measureStage.${measure.stage}`),
  ...(measure.oversight && measure.limits === null ? [t('measures.oversight')] : []),
];
/** A form may be one of several acts'. */
const formText = (form: string, term: Words['term'], nameOf: NameOf): string => {
  const known = [`form.${form}`, `emergency.${form}`, `forumMeasure.${form}`].find((id) => term(id) !== id);
  return known === undefined ? nameOf(form) : term(known);
};

export const MeasureTable = () => {
  const words = useWords();
  const nameOf = useNames();
  const measures = Object.entries(useView().measure).filter(([, { stage }]) => stage !== 'expired' && stage !== 'withdrawn');
  return (
    <Section title={words.t('table.measures')} empty={measures.length === 0}>
      {measures.map(([id, measure]) => (
        <li key={id}>
          {measureParts(measure, words, nameOf).join(' · ')}
          <MeasureFacts measure={measure} />
        </li>
      ))}
    </Section>
  );
};

/** When it ends; of a limit on rights also what was said for it, and whether anybody has looked into it. */
const MeasureFacts = ({ measure }: { readonly measure: MeasureView }) => {
  const words = useWords();
  const { t } = words;
  const clock = exerciseOf(useView());
  const board = useBoard();
  const facts: readonly Said[] = [
    ...(measure.limits === null ? [] : limitsSaid(measure.limits, measure.basis, words)),
    { label: 'limits.ends', text: endText(measure.endsHour, clock, board, words), lacking: false },
    ...(measure.kind === 'emergency' ? [auditSaid(measure, words)] : []),
  ];
  return (
    <dl className="said">
      {facts.map(({ label, text, lacking }) => (
        <div key={label}>
          <dt className="muted">{t(label)}</dt>
          <dd className={lacking ? 'warn' : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
const auditSaid = ({ audited, extensions }: MeasureView, { t }: Words): Said => {
  const text = t(audited ? 'measures.audited' : 'limits.audit.none');
  return { label: 'limits.audit', text: extensions === 0 ? text : `${text} · ${t('limits.extended', { n: extensions })}`, lacking: !audited };
};

const Listed = ({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, readonly string[]])[] }) => (
  <Section title={title} empty={rows.length === 0}>
    {rows.map(([id, parts]) => (
      <li key={id}>{parts.join(' · ')}</li>
    ))}
  </Section>
);

const Section = ({ title, empty, children }: { readonly title: string; readonly empty: boolean; readonly children: ReactNode }) => {
  const { t } = useWords();
  return (
    <section className="stack-s">
      <h2>{title}</h2>
      {empty ? <p className="faint small">{t('table.none')}</p> : <ul className="stack-s small">{children}</ul>}
    </section>
  );
};
