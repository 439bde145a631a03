/** What a line of the sheet may choose from, as plain lists: the door and the screens read the same ones. */

/** What a forecast line says another state will do next turn; scored in review (GAME 5). */
export const FORECASTS = ['acts-on-territory', 'names-someone', 'names-us', 'sanctions', 'answers-the-hotline', 'signs', 'holds-back'] as const;
export const DIPLOMATIC_FORMS = ['summon', 'expel', 'recall', 'sever'] as const;
export const CRIMINAL_STEPS = ['preservation', 'legal-assistance', 'arrest'] as const;
export const DEMANDS = ['cessation', 'assurance', 'reparation'] as const;
export const COALITION_MEASURES = ['statement', 'expulsion', 'sanction'] as const;
export const EMERGENCY_FORMS = ['reroute', 'data-order', 'isolate'] as const;
export const EMERGENCY_BASES = ['ordinary-limitation', 'derogation'] as const;
/** Aims for which a right may be limited: those the Covenant lists (ICCPR 12(3), 19(3), 21, 22(2); legal-rules.json `law.iccpr.19`). */
export const RIGHTS_AIMS = ['national-security', 'public-order', 'public-health', 'rights-of-others'] as const;
/** Who watches over a measure; nobody is a choice with a price (HR3). */
export const OVERSEERS = ['none', 'court', 'parliament', 'ombudsman'] as const;
export const CAPACITY_WITH = ['government', 'academic', 'industry'] as const;
export const SANCTION_FORMS = ['targeted', 'sectoral'] as const;
export const COUNTERMEASURE_FORMS = ['non-cyber', 'cyber'] as const;
