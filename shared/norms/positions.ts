/**
 * A national position and what is held against it (PO1): a state that published how it reads the law is asked why, when it
 * acts otherwise. The topics are those states disagree on in public; none of the answers is marked right.
 */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import type { Position, PositionTopic } from '../model/terms.ts';

const isOperation = (line: OrderLine): boolean =>
  line.act === 'disrupt' || line.act === 'retaliate' || (line.act === 'countermeasure' && line.form === 'cyber');
const withoutNotice = (line: OrderLine): line is LineOf<'countermeasure'> => line.act === 'countermeasure' && line.urgent;

/** Topics of one's own published position that an order goes against. */
export const againstPosition = (position: Position, line: OrderLine): readonly PositionTopic[] => [
  ...(position.sovereignty === 'rule' && isOperation(line) ? (['sovereignty'] as const) : []),
  ...(position.notice === 'always' && withoutNotice(line) ? (['notice'] as const) : []),
  ...(position.collective === 'unlawful' && line.act === 'coalition' && line.form !== 'statement' ? (['collective'] as const) : []),
];
