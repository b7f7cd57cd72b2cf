/** Surnames that are read otherwise than the same characters elsewhere, each with a character that is read so. */
export const SURNAME_READINGS: readonly (readonly [surname: string, readAs: string])[] = [
  ['万俟', '莫其'],
  ['尉迟', '玉迟'],
  ['长孙', '掌孙'],
  ['单于', '缠于'],
  ['单', '善'],
  ['解', '谢'],
  ['仇', '求'],
  ['区', '欧'],
  ['曾', '增'],
  ['查', '渣'],
  ['任', '人'],
  ['华', '化'],
  ['盖', '舸'],
  ['朴', '瓢'],
  ['缪', '庙'],
  ['员', '运'],
  ['秘', '必'],
  ['种', '虫'],
  ['折', '舌'],
  ['冼', '显'],
];

/** Words by which instructions ask a voter to leave himself out. */
export const LEAVES_OUT =
  /(?:除|不含|不包括|不评|不填|不给|无需评|不用评)(?:本人|自己)|本人(?:不评|不填|空|留空|除外)|(?:except|not|leave|excluding|without)\s+(?:for\s+|rate\s+|mark\s+)?yourself/iu;
