/** What may stand as `format` of a source; `auto` is settled by the address. */
export const sourceFormats = ['auto', 'document', 'csaf', 'nvd', 'cvelist', 'osv', 'myjvn', 'openfda', 'pmda', 'taxii', 'page'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** How a source is read. */
export const sourceKinds = ['folder', 'document', 'csaf', 'nvd', 'cvelist', 'osv', 'myjvn', 'openfda', 'pmda', 'taxii', 'page'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * How a source is read: as its format says, and with `auto` as its address says. Interfaces that answer page by page are known by where they are, since
 * one page of NVD read as a document would look like a source that is well and lacks nearly everything. Any other address holds one document.
 */
export function kindOfSource({ format, address }: { readonly format: string; readonly address: string }): SourceKind {
  if (isFolder(address)) return 'folder';
  const told = sourceKinds.find((kind) => kind === format);
  return told ?? kindOfAddress(address);
}

/** Folders inside the data folder are read without the network. */
export function isFolder(address: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('file:');
}

function kindOfAddress(address: string): SourceKind {
  if (!URL.canParse(address)) return 'document';
  const { hostname, pathname } = new URL(address);
  if (hostname === 'services.nvd.nist.gov' && /^\/rest\/json\/cves\/2\.0\/?$/i.test(pathname)) return 'nvd';
  if (hostname === 'jvndb.jvn.jp' && /^\/myjvn\/?$/i.test(pathname)) return 'myjvn';
  // The folder in which PMDA's lists of recalls lie.
  if (hostname === 'www.info.pmda.go.jp' && /^\/kaisyuu\/?$/.test(pathname)) return 'pmda';
  // The interface of openFDA, itself or through a relay.
  if (/\/device\/(?:enforcement|recall)\.json$/.test(pathname)) return 'openfda';
  if (isExportOfOsv(hostname, pathname)) return 'osv';
  // The log of changes of the CVE list, at its publisher or in a mirror.
  if (/\/cves\/deltaLog\.json$/.test(pathname)) return 'cvelist';
  // The well-known path of discovery (TAXII 2.1, 4.1), and the address of a collection.
  if (/^\/taxii2\/?$|\/collections\/[^/]+\/(?:objects\/?)?$/i.test(pathname)) return 'taxii';
  return /\/provider-metadata\.json$/i.test(pathname) ? 'csaf' : 'document';
}

/** The folder of an ecosystem, or the files in it by which it is read; a single record or the list of ecosystems is a document. */
function isExportOfOsv(hostname: string, pathname: string): boolean {
  const path =
    hostname === 'osv-vulnerabilities.storage.googleapis.com'
      ? pathname
      : hostname === 'storage.googleapis.com' && pathname.startsWith('/osv-vulnerabilities/')
        ? pathname.slice('/osv-vulnerabilities'.length)
        : '';
  return /^\/[^/]+\/(?:all\.zip|modified_id\.csv)?$/.test(path) || /^\/[^/.]+$/.test(path);
}
