/** The operators of services: their trust, what they told, and what asking them costs. */
export const operators = {
  'operators.title': 'Operators of our services',
  'operators.trust': 'It {trust} ({n} of 4).',
  'operators.ask': 'Ask',
  'operators.compel': 'Compel',
  'operators.compel.is': 'An operator that is asked answers as far as it trusts us; one that is compelled must answer.',
  'operators.asked': 'Asked this turn',
  'operators.harbour': 'Safe harbour',
  'operators.harbour.is': 'What it tells us is not used against it.',
  'operators.about': 'About',
  'operators.runs': 'runs {services}',
  'operators.tells': 'When asked, it tells what it knows {percent} times in 100.',
  'operators.this': '{how, select, compel {Compelled} other {Asked}} this turn about {incident}.',
  'operators.last': 'Last {how, select, compel {compelled} other {asked}} in turn {turn} about {incident}.',
  'operators.never': 'Not asked yet.',
  'operators.told': 'What it has told',
  'operators.told.none': 'Nothing yet.',
  'operators.harbour.would':
    '{granted, select, yes {Taking it back: trust {trust} of 4, answers {percent} in 100; granted again it raises no trust.} other {Granted: trust {trust} of 4, answers {percent} in 100.}}',
  'operators.price': 'Compelling costs {n, plural, one {one step} other {# steps}} of its trust and {liberties} of Liberties.',
  'operators.leak': 'Compelled, it may go public ({percent} times in 100): Standing −{standing}.',
} as const;
