import type { EndoflifeRelease } from '#feeds/published-ends.js';
import { componentEnds, endsByRelease, type ReleaseComponent } from './component-ends.js';
import type { ProductLifecycle } from './component-lifecycle.js';

const today = '2026-11-22';

/** `name label endsOn extendedEndsOn latest`, a dash for none; `yes` and `no` for a flag without a day. */
function cycle(line: string): EndoflifeRelease {
  const [name = '', label = '', end = '', extended = '', latest = ''] = line.split('|').map((part) => part.trim());
  const day = (text: string): string | null => (/^\d{4}-/.test(text) ? text : null);
  const flag = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null);
  return {
    name,
    label: label === '-' ? name : label,
    releasedOn: null,
    activeEnded: null,
    activeEndsOn: null,
    ended: flag(end),
    endsOn: day(end),
    extendedEnded: flag(extended),
    extendedEndsOn: day(extended),
    discontinuedOn: null,
    latest: latest === '-' || latest === '' ? null : latest,
  };
}
const product = (name: string, label: string, identifiers: readonly string[], ...cycles: readonly string[]): ProductLifecycle => ({
  product: name,
  label,
  category: '',
  aliases: [],
  identifiers: identifiers.map((id) => ({ type: id.startsWith('pkg:') ? 'purl' : 'cpe', id })),
  releases: cycles.map(cycle),
  modifiedAt: null,
  documentId: 'x',
  receivedAt: '2026-11-22T00:00:00.000Z',
});

const products = [
  product('tsubame-db', 'Tsubame DB', ['pkg:generic/tsubame-db'], '13|-|2025-11-13|-|13.9', '9.6|-|2021-11-11|-|9.6.24'),
  product('kernel', 'Kernel', ['cpe:2.3:o:kernel:kernel'], '5.15|-|2026-12-31|-|-', '5.10|-|2026-11-22|-|-', '5.1|-|2019-08-01|-|-'),
  product(
    'cipher',
    'Cipher',
    ['cpe:/a:cipher:cipher'],
    '1.1.1|-|2023-09-11|no|-',
    '1.1.0|-|2019-09-11|-|-',
    '3.0|-|2026-09-07|2028-09-07|-',
  ),
  product('logger', 'Apache Logger', ['pkg:maven/org.logger/logger-core'], '2|-|no|-|-', '2.12|-|2021-12-14|-|-', '1|-|yes|-|-'),
  product(
    'windows',
    'Microsoft Windows',
    ['cpe:2.3:o:microsoft:windows'],
    ...[
      '10-1809-e-lts|10 1809 (E)|2029-01-09|-|10.0.17763',
      '10-1809-e|10 1809 (E)|2021-05-11|-|10.0.17763',
      '10-1809-w|10 1809 (W)|2020-11-10|-|10.0.17763',
      '8.1|8.1|2023-01-10|-|6.3.9600',
    ],
  ),
  product(
    'windows-server',
    'Microsoft Windows Server',
    [],
    '2012-r2|Windows Server 2012 R2|2023-10-10|2026-10-13|6.3.9600',
    '2012|Windows Server 2012|2023-10-10|-|6.2.9200',
  ),
  product(
    'mssql',
    'Microsoft SQL Server',
    ['cpe:2.3:a:microsoft:sql_server'],
    ...[
      '13.0-sp3|2016 SP3|2026-07-14|-|13.0.6500.1',
      '13.0-sp2|2016 SP2|2022-10-11|-|13.0.5893.48',
      '13.0|2016|2018-01-09|-|13.0.2218.0',
      "10.50-sp3|2008 R2 'Hill' SP3|2019-07-09|2022-07-12|10.50.6785.2",
      "10.50-r2|2008 'Hill' R2|2012-07-10|-|10.50.1815.0",
    ],
  ),
  product('netfx', 'Microsoft .NET Framework', [], '4.7.2|-|no|-|-', '3.5-sp1|3.5 SP1|2029-01-09|-|-'),
];

/** name, version, identifiers -> product, cycle, status, eol, extended | reason */
const facts = `
Tsubame DB / 13.7 / pkg:generic/tsubame-db@13.7 -> tsubame-db 13 end_of_life 2025-11-13 - | by package URL
Tsubame DB / 9.6.3 / - -> tsubame-db 9.6 end_of_life 2021-11-11 - | by name
Tsubame / 13.7 / - -> - | a name that is not whole
Kernel / 5.15.148 / cpe:2.3:o:kernel:kernel:5.15.148:*:*:*:*:*:*:* -> kernel 5.15 supported 2026-12-31 - | number by number: not 5.1
Kernel / 5.10.92 / cpe:2.3:o:kernel:kernel:5.10.92:*:*:*:*:*:*:* -> kernel 5.10 supported 2026-11-22 - | the day itself is supported
Kernel / 4.4.0 / cpe:2.3:o:kernel:kernel:4.4.0:*:*:*:*:*:*:* -> kernel - unknown_cycle - - | not listed is not over
Kernel / - / cpe:2.3:o:kernel:kernel:-:*:*:*:*:*:*:* -> kernel - unknown_cycle - - | without a version nobody can tell
Cipher / 1.1.1k / cpe:2.3:a:cipher:cipher:1.1.1k:*:*:*:*:*:*:* -> cipher 1.1.1 end_of_life 2023-09-11 - | paid support without an end promises nothing
Cipher / 3.0.13 / cpe:2.3:a:cipher:cipher:3.0.13:*:*:*:*:*:*:* -> cipher 3.0 extended_support_only 2026-09-07 2028-09-07 | extended, with a day
logger-core / 2.14.1 / pkg:maven/org.logger/logger-core@2.14.1 -> logger 2 supported - - | no end announced
logger-core / 2.12.2 / pkg:maven/org.logger/logger-core@2.12.2 -> logger 2.12 end_of_life 2021-12-14 - | the narrower cycle counts
logger-core / 1.2.17 / pkg:maven/org.logger/logger-core@1.2.17 -> logger 1 end_of_life - - | over, on a day that nobody told
Windows 10 IoT Enterprise LTSC 2019 / 10.0.17763.2366 / cpe:2.3:o:microsoft:windows_10_1809:10.0.17763.2366:*:*:*:ltsc:*:x64:* -> windows 10-1809-e-lts supported 2029-01-09 - | one build, several editions
Windows 10 Enterprise / 10.0.17763.379 / - -> windows 10-1809-e end_of_life 2021-05-11 - | the edition of enterprises
Windows 10 Pro / 10.0.17763.379 / - -> windows 10-1809-w end_of_life 2020-11-10 - | the edition of workstations
Windows Server 2012 R2 / 6.3.9600 / cpe:2.3:o:microsoft:windows_server_2012:r2:*:*:*:*:*:x64:* -> windows-server 2012-r2 end_of_life 2023-10-10 2026-10-13 | extended support over too
SQL Server 2016 SP2 / 13.0.5026.0 / cpe:2.3:a:microsoft:sql_server:2016:sp2:*:*:*:*:x64:* -> mssql 13.0-sp2 end_of_life 2022-10-11 - | the service pack stands in the name
SQL Server 2008 R2 Express SP3 / 10.50.6000.34 / - -> mssql 10.50-sp3 end_of_life 2019-07-09 2022-07-12 | words in between, a code name in quotes
SQL Server / 13.0.1745.2 / - -> mssql 13.0 end_of_life 2018-01-09 - | by number: the plain cycle
.NET Framework / 3.5 / - -> netfx 3.5-sp1 supported 2029-01-09 - | the one cycle of that number
.NET Framework / 4.7.2 / - -> netfx 4.7.2 supported - - | no end announced
Sazanami Viewer / 3.1 / - -> - | no product of the catalogue
`;

function component(text: string): ReleaseComponent {
  const [name = '', version = '', identifier = ''] = text.split(' / ').map((part) => part.trim());
  return {
    releaseId: 'r1',
    name,
    version: version === '-' ? null : version,
    supplier: null,
    purls: identifier.startsWith('pkg:') ? [identifier] : [],
    cpes: identifier.startsWith('cpe:') ? [identifier] : [],
  };
}

describe('the lifecycle of a component', () => {
  it.each(facts.trim().split('\n'))('M141 %s', (line) => {
    const [given = '', expected = ''] = (line.split('|')[0] === '' ? line : line.slice(0, line.lastIndexOf('|')))
      .split(' -> ')
      .map((part) => part.trim());
    const [end] = componentEnds([component(given)], products, today);
    const told = end === undefined ? '-' : [end.product, end.cycle ?? '-', end.status, end.eol ?? '-', end.extendedEnd ?? '-'].join(' ');
    expect(told).toBe(expected);
  });

  it('M141 by release, what ended first stands first; what is over on an untold day before what still runs, and what has no end is left out', () => {
    const ends = componentEnds(
      [
        component('Kernel / 5.15.1 / cpe:2.3:o:kernel:kernel:5.15.1:*:*:*:*:*:*:*'),
        component('logger-core / 1.2.17 / pkg:maven/org.logger/logger-core@1.2.17'),
        component('Tsubame DB / 13.7 / -'),
        component('Kernel / 4.4.0 / cpe:2.3:o:kernel:kernel:4.4.0:*:*:*:*:*:*:*'),
        { ...component('.NET Framework / 4.7.2 / -'), releaseId: 'r2' },
      ],
      products,
      today,
    );
    const told = [...endsByRelease(ends, today)].map(([release, all]) => [
      release,
      all.map(({ component: name, eol }) => `${name} ${eol ?? '-'}`),
    ]);
    expect(told).toEqual([['r1', ['Tsubame DB 2025-11-13', 'logger-core -', 'Kernel 2026-12-31']]]);
  });
});
