/**
 * The application identifiers of the GS1 General Specifications: how long their values are and of which characters they are made.
 * First the format, then the identifiers that have it, or ranges of them. `n14` is fourteen digits, `x1-20` one to twenty characters of
 * GS1 set 82, `y` of set 39, `z` of base64url; parts follow each other with `+`, and `|` separates whole alternatives.
 */
const FACTS = `
n18 00 8006 8017-8018 8026
n14 01-03 8001
x1-20 10 21-22 243 254 420 710-717 4318 7020-7022 7240 8002 8012
n6 11-13 15-17 3100-3105 3110-3115 3120-3125 3130-3135 3140-3145 3150-3155 3160-3165 3200-3205 3210-3215 3220-3225 3230-3235
n6 3240-3245 3250-3255 3260-3265 3270-3275 3280-3285 3290-3295 3300-3305 3310-3315 3320-3325 3330-3335 3340-3345 3350-3355
n6 3360-3365 3370-3375 3400-3405 3410-3415 3420-3425 3430-3435 3440-3445 3450-3455 3460-3465 3470-3475 3480-3485 3490-3495
n6 3500-3505 3510-3515 3520-3525 3530-3535 3540-3545 3550-3555 3560-3565 3570-3575 3600-3605 3610-3615 3620-3625 3630-3635
n6 3640-3645 3650-3655 3660-3665 3670-3675 3680-3685 3690-3695 3950-3955 4326 7006 8005
n2 20 7241
n1-8 30 37
x1-30 90 240-241 250-251 400-401 403 4308 4319 7002 7023 8004
x1-90 91-99 7256
x1-28 235
n1-6 242
n13+x0-17 253
n13+n0-12 255
n17 402
n13 410-417 7001
n3+x1-9 421
n3 422 424 426
n3|n6|n9|n12|n15 423 425
x1-3 427 7008
n1-15 3900-3909 3920-3929
n3+n1-15 3910-3919 3930-3939
n4 3940-3943 8111
x1-35 4300-4301 4310-4311 4320
x1-70 4302-4306 4312-4316 7257 8110 8112 8200
x2 4307 4317
n20 4309
n1 4321-4323 7252
n10 4324-4325 7003
n6+x0-1 4330-4333
n1-4 7004
x1-12 7005
n6|n12 7007
x1-10 7009 7255
x1-2 7010
n6|n10 7011
n3+x1-27 7030-7039
n1+x3 7040
x1-4 7041
x2+x1-28 7230-7239
x1-25 7242 8013-8014 8020
n8 7250
n12 7251
x1-40 7253-7254 7259
x3 7258
n14+x0-16 8003
x1-34 8007
n8|n10|n12 8008
x1-50 8009
y1-30 8010
n1-12 8011
n1-10 8019
z1-90 8030
n15 8040-8041
n32 8042
n18+n0-2 8043
`;

const CHARACTERS: Readonly<Record<string, string>> = {
  n: '\\d',
  x: '[!-"%-?A-Z_a-z]',
  y: '[#\\-/\\dA-Z]',
  z: '[\\w=-]',
};

/** Identifiers beginning so have a length that is fixed for ever and need no separator behind them (General Specifications, 7.8.5). */
const PREDEFINED = /^(0[0-4]|1[1-9]|20|3[1-6]|41)/;

export interface ApplicationIdentifier {
  readonly identifier: string;
  readonly pattern: RegExp;
  /** Number of characters when the length is predefined, so that the next element may follow at once. */
  readonly predefinedLength: number | null;
}

const byIdentifier = new Map<string, ApplicationIdentifier>(FACTS.trim().split('\n').flatMap(readFact));
/** How many digits an identifier has is told by its first two. */
const lengthByPrefix = new Map([...byIdentifier.keys()].map((identifier) => [identifier.slice(0, 2), identifier.length]));

export function applicationIdentifier(identifier: string): ApplicationIdentifier | undefined {
  return byIdentifier.get(identifier);
}

/** The identifier at the beginning of `text`. */
export function leadingIdentifier(text: string): ApplicationIdentifier | undefined {
  const length = lengthByPrefix.get(text.slice(0, 2));
  return length === undefined ? undefined : byIdentifier.get(text.slice(0, length));
}

function readFact(line: string): [string, ApplicationIdentifier][] {
  const [format = '', ...ranges] = line.split(' ');
  const pattern = new RegExp(`^(?:${format.split('|').map(sequence).join('|')})$`);
  const fixed = /^[nxyz](\d+)$/.exec(format);
  return ranges.flatMap(identifiersIn).map((identifier) => {
    return [identifier, { identifier, pattern, predefinedLength: fixed && PREDEFINED.test(identifier) ? Number(fixed[1]) : null }];
  });
}

function identifiersIn(range: string): string[] {
  const [first = '', last = first] = range.split('-');
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index).padStart(first.length, '0'));
}

function sequence(format: string): string {
  return format.split('+').map(part).join('');
}

function part(format: string): string {
  const [least = '', most = least] = format.slice(1).split('-');
  return `${CHARACTERS[format.charAt(0)] ?? ''}{${least},${most}}`;
}
