/** The order sheet as a document: the labels of an order's facts, closed acts. */
import type { sheet as en } from '../en/sheet.ts';

export const sheet = {
  'sheet.order': 'Décision {n}',
  'sheet.facts': 'Ce qu’il faut savoir de cette décision',
  'sheet.who': 'Auteur',
  'sheet.link': 'Lien avec un État',
  'sheet.standard': 'degré attendu : {wanted} ; le dossier atteint : {held}',
  'sheet.law': 'Droit',
  'sheet.details': 'Précisions',
  'sheet.lands': 'Prend effet',
  'sheet.lands.now': 'ce tour-ci',
  'sheet.lands.turn': 'au tour {turn}',
  'sheet.lands.never': 'seulement après l’exercice : la moitié de son effet intérieur, sans entrée en vigueur',
  'sheet.ends': 'Prend fin',
  'sheet.ends.after': 'après {days, plural, one {# jour} other {# jours}}',
  'sheet.undo': 'Réversibilité',
  'sheet.tension': 'Tension',
  'sheet.atRisk': 'Également exposés',
  'sheet.atRisk.is': '{services} : sur la même infrastructure que la cible',
  'sheet.keys': 'Signatures',
  'sheet.closed': 'Fermés pour l’instant, et pourquoi',
} satisfies Record<keyof typeof en, string>;
