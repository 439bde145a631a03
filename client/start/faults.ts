import { ApiRefusal } from '../connection/api.ts';
import type { WordId } from '../words/en.ts';
import type { Words } from '../words/words.tsx';

const BY_CODE: { readonly [code: string]: WordId } = {
  offline: 'fault.offline',
  'code.refused': 'fault.code',
  'secret.refused': 'fault.secret',
  'log.unavailable': 'refusal.log.unavailable',
  'name.refused': 'fault.name',
  'code.unknown': 'fault.code',
  'code.expired': 'fault.code',
  'code.closed': 'fault.code',
  'code.locked': 'fault.locked',
  'lobby.locked': 'fault.locked',
  'seat.full': 'fault.full',
  'cell.refused': 'fault.secret',
  'secret.wrong': 'fault.secret',
  'chart.unknown': 'fault.chart.unknown',
  'solo.off': 'fault.solo',
  'rate.limited': 'fault.many',
};
const BY_STATUS: { readonly [status: number]: WordId } = { 401: 'fault.secret', 404: 'fault.code', 429: 'fault.many' };

/** What to tell a person after a request failed. */
export const faultText = (fault: unknown, { t }: Words): string => {
  if (!(fault instanceof ApiRefusal)) return t('fault.other', { code: fault instanceof Error ? fault.message : 'unknown' });
  const id = BY_CODE[fault.code] ?? BY_STATUS[fault.status];
  return id === undefined ? t('fault.other', { code: fault.code }) : t(id);
};
