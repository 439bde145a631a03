/** The operators of services: their trust, what they told, and what asking them costs. */
import type { operators as en } from '../en/operators.ts';

export const operators = {
  'operators.title': 'مشغِّلو خدماتنا',
  'operators.trust': 'المشغِّل {trust} ({n} من 4).',
  'operators.ask': 'سؤال',
  'operators.compel': 'إلزام',
  'operators.compel.is': 'المشغِّل الذي يُسأل يجيب بقدر ثقته بنا، والذي يُلزَم عليه أن يجيب.',
  'operators.asked': 'سُئل في هذه الجولة',
  'operators.harbour': 'ملاذ آمن',
  'operators.harbour.is': 'ما يخبرنا به لا يُستخدم ضده.',
  'operators.about': 'بشأن',
  'operators.runs': 'يشغّل {services}',
  'operators.tells': 'إذا سُئل أخبر بما يعلمه بنسبة {percent} من 100.',
  'operators.this': '{how, select, compel {أُلزم} other {سُئل}} في هذه الجولة بشأن {incident}.',
  'operators.last': 'آخر مرة {how, select, compel {أُلزم} other {سُئل}} كانت في الجولة {turn} بشأن {incident}.',
  'operators.never': 'لم يُسأل بعد.',
  'operators.told': 'ما أخبر به',
  'operators.told.none': 'لا شيء بعد.',
  'operators.harbour.would':
    '{granted, select, yes {عند سحبه: الثقة {trust} من 4 والإجابات {percent} من 100؛ ومنحه مجددًا لا يزيد الثقة.} other {عند منحه: الثقة {trust} من 4 والإجابات {percent} من 100.}}',
  'operators.price':
    'يكلّف الإلزام {n, plural, zero {# درجة} one {درجة واحدة} two {درجتين} few {# درجات} many {# درجة} other {# درجة}} من ثقته و{liberties} من الحريات.',
  'operators.leak': 'إذا أُلزم فقد يعلن ذلك ({percent} من 100): خصم {standing} من المكانة.',
} satisfies Record<keyof typeof en, string>;
