/** SBOMs for whoever uses the pure core (package.json, exports; contract.md, "The pure core"). */
export { readSbom as read, recogniseSbom as recognise } from './sbom/read-sbom.js';
