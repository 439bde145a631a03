/** The order sheet as a document: the labels of an order's facts, closed acts. */
import type { sheet as en } from '../en/sheet.ts';

export const sheet = {
  'sheet.order': 'الأمر {n}',
  'sheet.facts': 'ما ينبغي معرفته عن هذا الأمر',
  'sheet.who': 'الفاعل',
  'sheet.link': 'الصلة بدولة',
  'sheet.standard': 'ينبغي أن يستند إلى معيار «{wanted}»؛ والملف يبلغ «{held}»',
  'sheet.law': 'القانون',
  'sheet.details': 'تفاصيل',
  'sheet.lands': 'يسري',
  'sheet.lands.now': 'في هذه الجولة',
  'sheet.lands.turn': 'في الجولة {turn}',
  'sheet.lands.never': 'بعد التمرين فقط: نصف أثره في الداخل، ولا نفاذ له',
  'sheet.ends': 'ينتهي',
  'sheet.ends.after': '{days, plural, zero {بعد # يوم} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}',
  'sheet.undo': 'الرجوع عنه',
  'sheet.tension': 'التوتر',
  'sheet.atRisk': 'معرّضة للخطر أيضًا',
  'sheet.atRisk.is': '{services}: على البنية التحتية ذاتها التي يقوم عليها الهدف',
  'sheet.keys': 'التوقيعات',
  'sheet.closed': 'غير متاح الآن، وسبب ذلك',
} satisfies Record<keyof typeof en, string>;
