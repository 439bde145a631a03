/** An item, opened in place: what it says, where it comes from, what it points to, and what can be done with it. */
import type { ReactNode } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { useReadOnly } from '../../store/deskContext.tsx';
import { citingLines, pointings, QUESTIONS, withCite, type Pointing, type Question, type Strand } from '../../store/evidence.ts';
import { useLabels } from '../../store/labels.ts';
import { WRITING } from '../../store/permit.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { lineText } from '../decide/lineText.ts';
import { Handling, Lock, Stars, StrandMark } from './Marks.tsx';
import { claimCiting, discloseOffer } from './offers.ts';
import { OfferButton, ShareButtons } from './ToolPanels.tsx';
import { useAct, useSheet } from './useOffers.ts';

export const ItemDetails = ({ own, item, strand }: { readonly own: StateId | null; readonly item: ItemView; readonly strand: Strand }) => {
  const { t, say } = useWords();
  const readOnly = useReadOnly();
  return (
    <div className="item-details">
      <div className="stack-s">
        <h3>{t('board.says')}</h3>
        <p className="prose">{say(item.text)}</p>
        <StrandMark strand={strand} long />
      </div>
      <div className="stack-s">
        {QUESTIONS.map((question) => (
          <Points key={question} item={item} question={question} />
        ))}
      </div>
      <Provenance item={item} />
      {own !== null && !readOnly && <ItemActs own={own} item={item} />}
    </div>
  );
};

const Points = ({ item, question }: { readonly item: ItemView; readonly question: Question }) => {
  const { t } = useWords();
  const { towards, away } = pointings(item, question);
  return (
    <section className="stack-s">
      <h3>{t(`question.${question}`)}</h3>
      {towards.length + away.length === 0 && <p className="small muted">{t('board.neither')}</p>}
      <PointList title={t('board.towards')} points={towards} />
      <PointList title={t('board.away')} points={away} />
    </section>
  );
};

const PointList = ({ title, points }: { readonly title: string; readonly points: readonly Pointing[] }) => {
  const nameOf = useNames();
  if (points.length === 0) return null;
  return (
    <div className="small">
      <span className="muted">{title}</span>
      <ul>
        {points.map(({ id, stars }) => (
          <li key={id} className="point">
            <span>{nameOf(id)}</span> <Stars stars={stars} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt className="muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Provenance = ({ item }: { readonly item: ItemView }) => {
  const { t } = useWords();
  const labels = useLabels();
  const nameOf = useNames();
  const code = (text: string) => (labels ? <span className="mono faint"> {text}</span> : null);
  const via = t(`via.${item.via}`, { from: nameOf(item.from) });
  return (
    <dl className="facts" aria-label={t('board.provenance')}>
      <Fact name={t('board.producer')}>{t(`producer.${item.producer}`)}</Fact>
      <Fact name={t('board.reached')}>{t('board.reachedTurn', { via, turn: item.turn })}</Fact>
      <Fact name={t('board.source')}>
        {t(`board.reliability.${item.reliability}`)}
        {code(item.reliability)}
      </Fact>
      <Fact name={t('board.content')}>
        {t(`credibility.${item.credibility}`)}
        {code(String(item.credibility))}
      </Fact>
      <Fact name={t('board.kind')}>
        {t(`type.${item.type}`)}, {t(`level.${item.level}`)}
      </Fact>
      <Fact name={t('board.handling')}>
        <Lock item={item} /> <Handling item={item} />
      </Fact>
    </dl>
  );
};

const ItemActs = ({ own, item }: { readonly own: StateId; readonly item: ItemView }) => {
  const { t } = useWords();
  return (
    <section className="item-acts stack-s" aria-label={t('board.act')}>
      <h3>{t('board.act')}</h3>
      <ShareButtons own={own} items={[item.item]} />
      <Orders own={own} item={item} />
    </section>
  );
};

/** Only what the rules have open now; what is closed and why stands among the tools above. */
const Orders = ({ own, item }: { readonly own: StateId; readonly item: ItemView }) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const { desk, put } = useSheet(own);
  const [claim, disclosing] = [useAct('attribute', own, WRITING, false), useAct('disclose', own, WRITING, false)];
  const fresh = claim.open ? claimCiting(item.incident, item.item, desk) : null;
  const disclose = disclosing.open ? discloseOffer(item.incident, desk) : null;
  const citing = citingLines(desk.view.draft[own], item);
  const sealed = desk.view.draft[own]?.sealed ?? true;
  return (
    <>
      <div className="row row-t">
        {citing.map(({ line, cited }) => (
          <button key={line.id} type="button" disabled={cited || sealed} onClick={() => void put(withCite(line, item.item))}>
            {cited && <span aria-hidden="true">✓ </span>}
            {t(cited ? 'board.cited.in' : 'board.cite.in', { line: lineText(line, words, nameOf) })}
          </button>
        ))}
        {fresh !== null && citing.length === 0 && <OfferButton offer={fresh} label={t('board.cite')} put={() => void put(fresh.line)} />}
        {disclose !== null && (disclose.closed === null || disclose.onSheet) && (
          <OfferButton offer={disclose} label={t('board.tool.disclose')} put={() => void put(disclose.line)} />
        )}
      </div>
      <p className="tiny muted">
        {claim.open
          ? t(item.sensitivity === 'source-risk' ? 'board.cite.risk' : 'board.cite.open')
          : t('board.of', { name: t('act.attribute'), text: claim.why ?? '' })}{' '}
        {!disclosing.open && disclosing.why !== null && t('board.of', { name: t('board.tool.disclose'), text: disclosing.why })}
      </p>
    </>
  );
};
