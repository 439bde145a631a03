/** The way of a case before the Forum, step by step, each with its turn. */
import type { CaseView } from '../../../shared/view/kinds.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useWords } from '../../words/words.tsx';
import { trackOf } from './caseTrack.ts';
import { Track } from './Track.tsx';

export const CaseTrack = ({ entry }: { readonly entry: CaseView }) => {
  const { t } = useWords();
  const { turns } = exerciseOf(useView());
  const board = useBoard();
  const rows = trackOf(entry, { turns, spansHours: board.spansHours }, board).map(({ step, turn, is }) => ({
    step,
    label: t(`sheet.track.${step}`),
    when: turn === null ? t('date.after') : t('sheet.track.turn', { turn }),
    is,
    said: step === 'review' && is === 'later' && entry.measure === null ? t('sheet.track.ifAdopted') : undefined,
  }));
  return <Track title={t('sheet.track')} rows={rows} />;
};
