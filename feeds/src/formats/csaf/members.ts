/**
 * The members that CSAF 2.0 and 2.1 know, by the object they stand in. A name outside its list is noted with its place. Those behind the
 * bar are known and deliberately not carried into the reading (README.md tells why); the document itself is kept as it came.
 */
export const knownMembers = {
  top: names('$schema document product_tree vulnerabilities x_extensions'),
  document: names(
    'aggregate_severity category csaf_version distribution lang notes publisher references title tracking | acknowledgments license_expression source_lang x_extensions',
  ),
  publisher: names('category name namespace | contact_details issuing_authority'),
  tracking: names('aliases current_release_date id initial_release_date revision_history status version | generator'),
  revision: names('date number summary | legacy_version'),
  distribution: names('tlp | sharing_group text'),
  productTree: names('branches full_product_names product_groups product_paths relationships'),
  branch: names('branches category name product'),
  fullProductName: names('name product_id product_identification_helper x_extensions'),
  helper: names('cpe hashes model_numbers purl purls sbom_urls serial_numbers skus x_generic_uris'),
  productGroup: names('group_id product_ids | summary'),
  relationship: names('category full_product_name product_reference relates_to_product_reference'),
  productPath: names('beginning_product_reference full_product_name subpaths'),
  subpath: names('category next_product_reference'),
  vulnerability: names(
    'cve cwe cwes first_known_exploitation_dates flags ids metrics notes product_status references remediations scores threats title x_extensions | acknowledgments disclosure_date discovery_date involvements release_date',
  ),
  productStatus: names(
    'first_affected first_fixed fixed known_affected known_not_affected last_affected recommended under_investigation unknown',
  ),
  remediation: names('category date details group_ids product_ids restart_required url | entitlements'),
  threat: names('category details group_ids product_ids | date'),
  flag: names('label group_ids product_ids | date'),
  score: names('cvss_v2 cvss_v3 cvss_v4 products'),
  metric: names('content products source'),
  metricContent: names('cvss_v2 cvss_v3 cvss_v4 epss qualitative_severity_rating ssvc_v2 x_extensions'),
  note: names('category group_ids product_ids text title | audience'),
  reference: names('category summary url'),
} as const;

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter((name) => name !== '|'));
}
