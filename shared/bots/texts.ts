/**
 * What software writes, as the record keeps it. To a reader it is shown in the language of the page
 * (client/words/software.ts): a table where software fills seats is not half in English.
 */
export const TEXTS = {
  statement: 'We are looking into what happened and will share what we can.',
  'case-reply': 'We look into it and will report.',
  'indication-reply': 'We set out what happened and what we change.',
  law: 'Emergency Powers Act, section 4',
  necessity: 'The service cannot be kept up for those who depend on it by anything milder.',
  'necessity-short': 'Nothing milder would keep the service up.',
  other: 'We convene the operators of five states in one room.',
  'other-reason': 'They trust each other more than us.',
} as const;
