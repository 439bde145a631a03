/** What others ask of us, and what of ours is under way. */
import type { ReactNode } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import type { ProcessView } from '../../../shared/view/kinds.ts';
import { useDeskState, useView } from '../../store/deskContext.tsx';
import { isTimed, processesFor, waitingFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { lineDetails, lineText } from '../decide/lineText.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Fold } from './Fold.tsx';
import { ProcessTools } from './ProcessTools.tsx';

export const Requests = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const view = useView();
  const { forUs, ours, past } = processesFor(view, own);
  const waiting = own === null ? 0 : waitingFor(view, own).requests;
  return (
    <Fold id="fold-requests" title={t('requests.title')} waiting={waiting} live={forUs.length + ours.length}>
      {forUs.length + ours.length === 0 && <p className="small faint">{t(own === null ? 'requests.none.all' : 'requests.none')}</p>}
      {own !== null && forUs.length > 0 && (
        <>
          <h3>{t('requests.forUs')}</h3>
          <ul className="stack-s">
            {forUs.map(([id, process]) => (
              <ProcessCard key={id} process={process}>
                <AnswerForm id={id} process={process} own={own} />
              </ProcessCard>
            ))}
          </ul>
        </>
      )}
      {ours.length > 0 && (
        <>
          {own !== null && <h3>{t('requests.ours')}</h3>}
          <ul className="stack-s">
            {ours.map(([id, process]) => (
              <ProcessCard key={id} process={process}>
                {own !== null && <ProcessTools id={id} process={process} own={own} />}
              </ProcessCard>
            ))}
          </ul>
        </>
      )}
      {past.length > 0 && (
        <details>
          <summary className="small">{t('requests.earlier', { n: past.length })}</summary>
          <ul className="stack-s pad">
            {past.map(([id, process]) => (
              <ProcessCard key={id} process={process} />
            ))}
          </ul>
        </details>
      )}
    </Fold>
  );
};

const ProcessCard = ({ process, children }: { readonly process: ProcessView; readonly children?: ReactNode }) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const details = lineDetails(process.line, words, nameOf);
  return (
    <li className="card stack-s">
      <div className="row spread row-t">
        <strong className="grow">{t('requests.from', { from: nameOf(process.owner), line: lineText(process.line, words, nameOf) })}</strong>
        <span className="chip">{t(`process.${process.stage}`)}</span>
      </div>
      {details.length > 0 && <p className="small muted">{details.join(' · ')}</p>}
      <Progress process={process} />
      {children}
    </li>
  );
};

const JOINED = { true: 'requests.joined', false: 'requests.declined', null: 'requests.asked' } as const;

/** What the sentence of a lapsed act is filled with: the act's own fields. */
const factsOf = (line: ProcessView['line']): { readonly [name: string]: string | number } => ({
  act: line.act,
  item: 'cites' in line ? (line.cites[0] ?? '') : '',
  service: 'service' in line ? line.service : 'target' in line ? (line.target ?? '') : '',
  state: 'state' in line ? (line.state ?? '') : '',
  step: 'step' in line ? line.step : '',
});

/** Where it stands: when it lands, who has joined, what was answered. */
const Progress = ({ process }: { readonly process: ProcessView }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const eyes = useDeskState((state) => state.eyes);
  // When it lands is told to its owner and the white cell alone.
  const dated = isTimed(process) && (eyes === process.owner || eyes === 'cell');
  const { stage, landsTurn, dueTurn, addressee, slips, partners, answers, why } = process;
  const steps = [
    ...(stage === 'running' && dated && landsTurn !== null ? [t('rail.lands', { turn: landsTurn })] : []),
    ...(stage === 'running' && dated && landsTurn === null ? [t('rail.landsNever')] : []),
    ...(stage === 'awaiting' && addressee !== null
      ? [addressee === eyes ? t('requests.waitsForUs') : t('requests.waitsFor', { state: nameOf(addressee) })]
      : []),
    ...(dueTurn !== null && (stage === 'awaiting' || stage === 'running') ? [t('requests.due', { turn: dueTurn })] : []),
    ...(slips > 0 ? [t('requests.slips', { n: slips })] : []),
    ...partners.map(({ state, joined }) => t(JOINED[`${joined}`], { state: nameOf(state) })),
  ];
  return (
    <>
      {steps.length > 0 && <p className="small muted">{steps.join(' · ')}</p>}
      {answers.map(({ state, answer, text }, at) => (
        <p key={at} className="small">
          {text === ''
            ? t('requests.they', { state: nameOf(state), answer: t(`answered.${answer}`) })
            : t('requests.theySay', { state: nameOf(state), answer: t(`answered.${answer}`), text })}
        </p>
      ))}
      {why !== null && <p className="small muted">{because({ key: why, rule: 'PR5', facts: factsOf(process.line) }, nameOf)}</p>}
    </>
  );
};
