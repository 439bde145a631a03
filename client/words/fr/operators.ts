/** The operators of services: their trust, what they told, and what asking them costs. */
import type { operators as en } from '../en/operators.ts';

export const operators = {
  'operators.title': 'Opérateurs de nos services',
  'operators.trust': 'Cet opérateur {trust} ({n} sur 4).',
  'operators.ask': 'Interroger',
  'operators.compel': 'Contraindre',
  'operators.compel.is': 'Un opérateur interrogé répond selon la confiance qu’il nous porte ; contraint, il est tenu de répondre.',
  'operators.asked': 'Interrogé ce tour-ci',
  'operators.harbour': 'Engagement de protection',
  'operators.harbour.is': 'Ce qu’il nous dit n’est pas utilisé contre lui.',
  'operators.about': 'Objet',
  'operators.runs': 'exploite : {services}',
  'operators.tells': 'Interrogé, il dit ce qu’il sait {percent} fois sur 100.',
  'operators.this': '{how, select, compel {Contraint} other {Interrogé}} ce tour-ci au sujet de : {incident}.',
  'operators.last': '{how, select, compel {Contraint} other {Interrogé}} pour la dernière fois au tour {turn} au sujet de : {incident}.',
  'operators.never': 'Pas encore interrogé.',
  'operators.told': 'Ce qu’il a dit',
  'operators.told.none': 'Rien encore.',
  'operators.harbour.would':
    '{granted, select, yes {Si nous le retirons : confiance {trust} sur 4, réponses {percent} sur 100 ; accordé de nouveau, il n’augmente plus la confiance.} other {Si nous l’accordons : confiance {trust} sur 4, réponses {percent} sur 100.}}',
  'operators.price': 'Contraindre coûte {n, plural, one {# degré} other {# degrés}} de sa confiance et {liberties} de Libertés.',
  'operators.leak': 'Contraint, il peut le rendre public ({percent} fois sur 100) : Crédit −{standing}.',
} satisfies Record<keyof typeof en, string>;
