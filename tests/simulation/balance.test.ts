/** Balance at a small size: what a few seeded runs can show. `npm run balance` measures every target on many (docs/balance.md). */
import { expect, test } from 'vitest';
import { balanceReport, SIZES } from '../../shared/bots/balance/report.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';

/** Those that want many runs or generations are left to the report. */
const ASKED = ['T1', 'T6', 'T7', 'T11', 'T12', 'C'];
const { targets } = balanceReport(coldHarbour, SIZES.small, '1', ASKED);

test('the report measures what it was asked for', () => {
  expect(targets.map(({ id }) => id)).toEqual(['T1', 'T6', 'T7', 'T11', 'T12', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']);
});

test.each(targets)('$id holds: $wanted', ({ holds, measured }) => {
  expect(holds, measured).toBe(true);
});
