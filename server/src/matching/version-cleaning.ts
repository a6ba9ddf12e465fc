/** No version is longer. */
const LONGEST = 256;
/** Operating systems and machines that RubyGems hangs on a version (Gem::Platform), from the dash before the machine to the end. */
const GEM_PLATFORM =
  /-(?:java|jruby|dalvik|dotnet|ruby|mswin(?:32|64)?|mingw(?:32|-ucrt)?|(?:x86|x64|x86_64|i[3-6]86|amd64|arm|arm64|armv\d\w*|aarch64|universal|ppc|powerpc|sparc|s390x|riscv64|loongarch64)-(?:linux|darwin|macosx|freebsd|openbsd|netbsd|solaris|aix|unix|cygwin|mswin|mingw|java)[\w.-]*|(?:x86_64|x64|x86)-mingw\w*)$/i;
const MAVEN_PLATFORM = /[.-](?:jre|jdk)\d+$/i;
const JVM_UPDATE = /^(\d+\.\d+)-update_?(\d+)(?:-b0*(\d+))?$/;

/** The version without the machine or runtime it was built for, which is no part of the order: gem 1.13.1-x86-linux, Maven 12.2.0.jre11. */
export function versionWithoutPlatform(scheme: string, version: string): string {
  if (version.length > LONGEST) return version;
  if (scheme === 'gem') return version.replace(GEM_PLATFORM, '');
  return scheme === 'maven' ? version.replace(MAVEN_PLATFORM, '') : version;
}

/** Versions with an introduction by one letter: v1.5.0, V1.5.0. A word ("version1.0") stays, since it may be part of the name. */
export function versionWithoutV(version: string): string {
  return version.replace(/^v(?=\d)/i, '');
}

/** The way in which CPE names write Java updates, in the numbering of today: 8.0-update302-b08 is 8.0.302+8. Other texts stay. */
export function runtimeOfUpdate(version: string): string {
  return version.replace(
    JVM_UPDATE,
    (_, numbers: string, update: string, build: string | undefined) => `${numbers}.${update}${build ? `+${build}` : ''}`,
  );
}
