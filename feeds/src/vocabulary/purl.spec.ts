import { formatPurl, parsePurl, readPurl, type PurlIssue } from './purl.js';
import { purlCovers, purlKey } from './purl-key.js';

describe('A package URL is read and written in one canonical form', () => {
  test.each<[text: string, canonical: string, why: string]>([
    ['pkg:npm/%40clinic/monitor@2.1.0', 'pkg:npm/%40clinic/monitor@2.1.0', 'as it should be'],
    ['pkg:npm/@clinic/monitor@2.1.0', 'pkg:npm/%40clinic/monitor@2.1.0', 'a scope that nobody encoded'],
    ['pkg:npm/@clinic/monitor', 'pkg:npm/%40clinic/monitor', 'the sign of the scope begins no version'],
    ['PKG:NuGet/Clinic.Charts@1', 'pkg:nuget/Clinic.Charts@1', 'scheme and type in small letters'],
    ['pkg://github/Clinic/Charts@V1', 'pkg:github/clinic/charts@V1', 'slashes behind the scheme; case of names, not of versions'],
    ['pkg:pypi/Dose_Plan@1.0RC1', 'pkg:pypi/dose-plan@1.0rc1', 'PyPI: small letters and dashes'],
    ['pkg:pub/Dose-Plan', 'pkg:pub/dose_plan', 'pub: underscores'],
    ['pkg:cpan/nurse/Dose-Plan', 'pkg:cpan/NURSE/Dose-Plan', 'CPAN: authors in capitals'],
    ['pkg:huggingface/clinic/Model@ABCDEF', 'pkg:huggingface/clinic/Model@abcdef', 'a hash has no case, a model has'],
    ['pkg:golang/github.com/Clinic/Charts', 'pkg:golang/github.com/Clinic/Charts', 'Go tells paths apart by case'],
    [
      'pkg:mlflow/Dose@1?repository_url=https://x.databricks.com/api',
      'pkg:mlflow/dose@1?repository_url=https:%2F%2Fx.databricks.com%2Fapi',
      'server without case',
    ],
    [
      'pkg:mlflow/Dose@1?repository_url=https://y.example/api',
      'pkg:mlflow/Dose@1?repository_url=https:%2F%2Fy.example%2Fapi',
      'server with case',
    ],
    ['pkg:git/code.example/group/sub/charts@v1', 'pkg:git/code.example/group/sub/charts@v1', 'git: the path is the name'],
    [
      'pkg:deb/Debian/Curl@1:7.5-1+b1?Distro=stretch&arch=i386',
      'pkg:deb/debian/curl@1:7.5-1%2Bb1?arch=i386&distro=stretch',
      'keys in order',
    ],
    ['pkg:generic/dose?a=&b=1', 'pkg:generic/dose?b=1', 'a qualifier without a value is none'],
    [
      'pkg:generic/dose?download_url=https://x.example/?f=1',
      'pkg:generic/dose?download_url=https:%2F%2Fx.example%2F%3Ff%3D1',
      'a question mark within',
    ],
    ['pkg:generic/dose@1+2#/a/./b//../c/', 'pkg:generic/dose@1%2B2#a/b/c', 'plus is plus; subpath without dots and empty segments'],
    ['pkg:generic/%E6%B3%A8%E5%B0%84@1', 'pkg:generic/%E6%B3%A8%E5%B0%84@1', 'UTF-8'],
    ["pkg:generic/it's(a)*!", 'pkg:generic/it%27s%28a%29%2A%21', 'all punctuation but .-_~ and the colon'],
    ['pkg:otter/Some/Thing@1', 'pkg:otter/Some/Thing@1', 'a type that is not registered'],
  ])('%s is %s: %s', (text, canonical) => {
    const purl = parsePurl(text);
    expect(purl && formatPurl(purl)).toBe(canonical);
    expect(parsePurl(canonical)).toEqual(purl);
  });

  it('has its parts decoded', () => {
    expect(parsePurl('pkg:rpm/clinic/dose%20plan@1.0-2.el9?arch=x86_64&epoch=1#a%20b/c')).toEqual({
      type: 'rpm',
      namespace: 'clinic',
      name: 'dose plan',
      version: '1.0-2.el9',
      qualifiers: { arch: 'x86_64', epoch: '1' },
      subpath: 'a b/c',
    });
  });
});

describe('What is no package URL', () => {
  test.each<[text: string, why: string]>([
    ['', 'nothing'],
    ['npm/monitor', 'no scheme'],
    ['pkg:monitor@1', 'no type'],
    ['pkg:npm:x/monitor', 'a colon in the type'],
    ['pkg%3Anpm/monitor', 'an encoded colon'],
    ['pkg:7zip/monitor', 'a type begins with a letter'],
    ['pkg:cran/@0.9', 'a version in place of the name'],
    ['pkg:npm/@1.0', 'the same where scopes are'],
    ['pkg:npm/', 'no name'],
    ['pkg:npm/a%2', 'half an escape'],
    ['pkg:npm/a%ff', 'no UTF-8'],
    ['pkg:maven/a%2Fb/c', 'a slash hidden in the namespace'],
    ['pkg:generic/a#b%2Fc', 'a slash hidden in the subpath'],
  ])('%s: %s', (text) => {
    expect(readPurl(text)).toBeUndefined();
    expect(parsePurl(text)).toBeUndefined();
  });

  test.each<[text: string, issue: PurlIssue]>([
    ['pkg:golang/stdlib@1.21', 'namespace_missing'],
    ['pkg:deb/curl@7', 'namespace_missing'],
    ['pkg:cargo/clinic/dose', 'namespace_not_allowed'],
    ['pkg:swid/a/b/c/Dose?tag_id=x', 'namespace_too_long'],
    ['pkg:chrome-extension/short', 'name_not_allowed'],
    ['pkg:cpan/Dose::Plan', 'name_not_allowed'],
    ['pkg:chrome-extension/abcdefghijklmnopabcdefghijklmnop@1.x', 'version_not_allowed'],
    ['pkg:julia/Dose@1', 'qualifier_missing'],
    ['pkg:npm/dose?in production=1', 'qualifier_not_allowed'],
    ['pkg:npm/dose?a=1&A=2', 'qualifier_not_allowed'],
  ])('%s is refused but can be read: %s', (text, issue) => {
    expect(parsePurl(text)).toBeUndefined();
    expect(readPurl(text)?.issue).toBe(issue);
    expect(readPurl(text)?.purl.name).not.toBe('');
  });

  test.each<[parts: unknown, why: string]>([
    [undefined, 'nothing'],
    [{ type: 'npm' }, 'no name'],
    [{ type: 'npm', name: '' }, 'an empty name'],
    [{ type: 'n pm', name: 'a' }, 'a blank in the type'],
    [{ type: 'npm', name: 'a', version: 1 }, 'a version that is no text'],
    [{ type: 'npm', name: 'a', qualifiers: { 'in production': 'true' } }, 'a key that is none'],
    [{ type: 'otp', namespace: 'x', name: 'a' }, 'a namespace where there is none'],
    [{ type: 'npm', name: 'a\ud800' }, 'half a sign'],
  ])('%j makes none: %s', (parts) => {
    expect(formatPurl(parts as Parameters<typeof formatPurl>[0])).toBeUndefined();
  });
});

describe('A package URL is looked up by', () => {
  test.each<[one: string, other: string, same: boolean, why: string]>([
    ['pkg:pypi/a.b_c', 'pkg:pypi/A-B-C', true, 'PEP 503'],
    ['pkg:nuget/Clinic.Charts', 'pkg:nuget/clinic.charts', true, 'NuGet looks past case'],
    ['pkg:golang/github.com/Clinic/Charts', 'pkg:golang/github.com/clinic/charts', true, 'older tools wrote small letters'],
    ['pkg:golang/github.com%2Fclinic%2Fcharts', 'pkg:golang/github.com/clinic/charts', true, 'the whole path as name'],
    ['pkg:cargo/dose_plan', 'pkg:cargo/dose-plan', true, 'crates.io cannot hold both'],
    ['pkg:npm/Charts', 'pkg:npm/charts', false, 'old packages of npm differ by case'],
    ['pkg:maven/a/B', 'pkg:maven/a/b', false, 'Maven has case'],
    ['pkg:npm/charts', 'pkg:pypi/charts', false, 'other type'],
    ['pkg:maven/a/c', 'pkg:maven/b/c', false, 'other namespace'],
    ['pkg:brew/homebrew/core/dose', 'pkg:brew/dose', true, 'the tap that is meant when none is named'],
  ])('%s and %s: %s (%s)', (one, other, same) => {
    const [a, b] = [one, other].map((text) => purlKey(readPurl(text)?.purl ?? fail(text)).key);
    expect(a === b).toBe(same);
  });

  it('has beside its key what is compared afterwards', () => {
    const purl = parsePurl('pkg:rpm/clinic/dose@1-2?arch=noarch&distro=clinic-9&epoch=1&repository_url=r.example') ?? fail('');
    expect(purlKey(purl)).toEqual({
      key: 'rpm/clinic/dose',
      version: '1-2',
      distro: 'clinic-9',
      arch: 'noarch',
      epoch: '1',
      repositoryUrl: 'r.example',
    });
  });

  test.each<[general: string, specific: string, answer: boolean | undefined, why: string]>([
    ['pkg:npm/a', 'pkg:npm/a@1?x=y', true, 'what is left out may be anything'],
    ['pkg:npm/a@1', 'pkg:npm/a@2', false, 'other version'],
    ['pkg:npm/a@1', 'pkg:npm/a', false, 'the specific one says less'],
    ['pkg:npm/a?x=y', 'pkg:npm/a?x=z', false, 'other qualifier'],
    ['pkg:npm/a#lib', 'pkg:npm/a#test', false, 'other part of the package'],
    ['npm a', 'pkg:npm/a', undefined, 'none'],
  ])('%s covers %s: %s (%s)', (general, specific, answer) => {
    expect(purlCovers(general, specific)).toBe(answer);
  });
});

function fail(text: string): never {
  throw new Error(`not read: ${text}`);
}
