/** Back to a seat that this browser holds: a closed tab must not cost a place at the table. */
import { useState } from 'react';
import { navigate } from '../app/route.ts';
import { forgetSeat, holdSeat, keptSeats, type KeptSeat } from '../connection/keys.ts';
import { useWords } from '../words/words.tsx';

const MOST = 3;
/** The start page knows no scenario: a state is named by its id, made readable. */
const stateOf = ({ viewer }: KeptSeat): string => {
  const bare = viewer.slice(viewer.indexOf(':') + 1).replaceAll('-', ' ');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

export const ReturnCard = () => {
  const { t } = useWords();
  const [seats, setSeats] = useState(() => keptSeats().slice(0, MOST));
  const nameOf = (seat: KeptSeat) => (seat.name === '' ? stateOf(seat) : t('start.return.to', { name: seat.name, state: stateOf(seat) }));
  const go = (seat: KeptSeat) => {
    holdSeat(seat);
    navigate(`/x/${encodeURIComponent(seat.exercise)}`);
  };
  const forget = (seat: KeptSeat) => {
    forgetSeat(seat.exercise);
    setSeats(keptSeats().slice(0, MOST));
  };
  if (seats.length === 0) return null;
  return (
    <section className="card way way-main way-return" aria-labelledby="return-title">
      <h2 id="return-title">{t('start.return')}</h2>
      <div className="row">
        {seats.map((seat) => (
          <span key={seat.exercise} className="row">
            <button type="button" className="big" onClick={() => go(seat)}>
              {nameOf(seat)}
            </button>
            <button type="button" className="quiet mini" aria-label={t('start.return.forget', { seat: nameOf(seat) })} onClick={() => forget(seat)}>
              ×
            </button>
          </span>
        ))}
      </div>
    </section>
  );
};
