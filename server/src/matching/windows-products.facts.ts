/** How many numbers the builds of a Microsoft product have. A build of another shape is a mistake, or of another product. */
export const buildParts: Readonly<Record<string, readonly number[]>> = {
  windows: [3, 4],
  edge: [2, 4],
  exchange: [4],
  sharepoint: [4],
  'sql-server': [4],
  'office-windows': [4],
  'office-mac': [3],
  'dotnet-core': [3],
  'visual-studio': [3],
  'vs-code': [3],
  'teams-desktop': [4],
  'teams-client': [3],
  'teams-android': [4],
  'teams-ios': [3],
  'defender-windows': [4],
  'defender-security-intelligence': [4],
  'defender-linux': [3],
  'defender-mac': [3],
  'defender-iot': [3],
  'defender-ios': [3],
  'defender-android': [4],
};

/** Products that Microsoft's bulletins name otherwise than the computer that has them. `onRelease`: names with the release of Windows behind. */
export const bulletinNames: Readonly<Record<string, { readonly names: readonly string[]; readonly onRelease: readonly string[] }>> = {
  'microsoft edge': {
    names: ['Microsoft Edge (Chromium-based)'],
    onRelease: ['Microsoft Edge (Chromium-based) in IE Mode', 'Microsoft Edge (EdgeHTML-based)'],
  },
  'microsoft teams': { names: ['Microsoft Teams', 'Microsoft Teams for Desktop'], onRelease: [] },
  'microsoft visual studio code': { names: ['Visual Studio Code'], onRelease: [] },
};
