import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Route {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

const root = process.cwd();
const contract = JSON.parse(readFileSync(join(root, 'server/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>;
};

/** Each hand-written type that is read from an answer: of which route, and whether it is an item of its list. */
const answers: readonly (readonly [type: string, route: string, part?: 'item'])[] = [
  ['SessionView', 'get /session'],
  ['SessionView', 'post /session'],
  ['SessionView', 'patch /session'],
  ['HealthView', 'get /health'],
  ['DemonstrationView', 'get /demonstration'],
  ['SearchHit', 'get /search', 'item'],
  ['UserView', 'get /users', 'item'],
  ['TokenView', 'get /tokens', 'item'],
  ['MadeToken', 'post /tokens'],
  ['MorningList', 'get /morning-list'],
  ['ReviewView', 'post /morning-list/reviews'],
  ['DecisionResult', 'post /findings/decisions'],
  ['FindingEvent', 'get /findings/{id}/history', 'item'],
  ['AdvisoryView', 'get /advisories', 'item'],
  ['AdvisoryDetail', 'get /advisories/{id}'],
  ['RevisionView', 'get /advisories/{id}/revisions', 'item'],
  ['RevisionDifference', 'get /advisories/{id}/diff'],
  ['AdvisoryDeviceView', 'get /advisories/{id}/devices', 'item'],
  ['AdvisoryCommentView', 'get /advisories/{id}/comments', 'item'],
  ['AdvisoryCommentView', 'post /advisories/{id}/comments'],
  ['AdvisoryComponentPage', 'get /advisories/{id}/components'],
  ['AdvisoryDeletionView', 'post /advisories/{id}/deletion'],
  ['AdvisoryDeletionView', 'get /advisories/deletions', 'item'],
  ['AdvisoryDeletionDetail', 'get /advisories/{id}/deletion'],
  ['IntakeResult', 'post /advisories'],
  ['Receipt', 'post /advisories/letters'],
  ['LetterTrial', 'post /advisories/letters/trial'],
  ['ReadMail', 'post /advisories/letters/mail'],
  ['PageChangeView', 'get /page-changes', 'item'],
  ['SignaturesView', 'get /sources/{id}/signatures'],
  ['SignaturesView', 'patch /sources/{id}/keys/{fingerprint}'],
  ['HeldOutcome', 'post /sources/{id}/held'],
  ['JobView', 'get /jobs/{id}'],
  ['UnconfirmedName', 'get /product-names/unconfirmed', 'item'],
  ['ConfirmationPreview', 'post /product-names/preview'],
  ['DeviceView', 'get /devices', 'item'],
  ['DeviceDetail', 'get /devices/{id}'],
  ['ImportView', 'get /inventory/imports', 'item'],
  ['ImportResult', 'post /inventory/imports'],
  ['ConflictView', 'get /inventory/conflicts', 'item'],
  ['MeetingView', 'get /inventory/meetings', 'item'],
  ['LifecycleView', 'get /lifecycle', 'item'],
  ['SourceView', 'get /sources', 'item'],
  ['KnownSourceView', 'get /sources/known', 'item'],
  ['BundleView', 'get /bundles', 'item'],
  ['BundleView', 'get /bundles/{id}'],
  ['BundleView', 'post /bundles/exports'],
  ['BundleKeys', 'get /bundles/keys'],
  ['InboxView', 'get /bundles/inbox'],
  ['BundleKeyView', 'post /bundles/keys'],
  ['LookView', 'post /sources/look'],
  ['PublisherView', 'get /publishers', 'item'],
  ['PollResult', 'post /sources/{id}/poll'],
  ['FeedAccount', 'get /feed/account'],
  ['KeptFeedReceipt', 'get /feed/receipts', 'item'],
  ['FeedReceipt', 'post /feed'],
  ['MadeDocument', 'post /feed/notices'],
  ['ComponentView', 'get /components', 'item'],
  ['ComponentInDevice', 'get /components/devices', 'item'],
  ['SavedSearchView', 'get /component-searches', 'item'],
  ['ChecklistItem', 'get /document-shelf/checklist', 'item'],
  ['ShelfView', 'get /document-shelf', 'item'],
  ['ShelfDetail', 'get /document-shelf/models/{id}'],
  ['DocumentView', 'get /documents', 'item'],
  ['DocumentView', 'post /documents'],
  ['DocumentReading', 'post /documents/readings'],
  ['SbomView', 'get /documents/{id}/sbom'],
  ['SbomFindingsView', 'get /documents/{id}/sbom/findings'],
  ['SbomDifference', 'get /documents/{id}/sbom/difference'],
  ['Mds2Form', 'get /documents/mds2/form'],
  ['SheetView', 'get /documents/{id}/sheet'],
  ['SheetView', 'post /documents/mds2/sheets'],
  ['SheetDifference', 'get /documents/{id}/sheet/difference'],
  ['FleetPage', 'get /documents/mds2/fleet'],
  ['DisclosedView', 'get /documents/mds2/devices/{id}'],
  ['DisclosedView', 'get /documents/mds2/models/{id}'],
  ['PlanView', 'get /replacement-plans', 'item'],
  ['PlanView', 'patch /replacement-plans/{id}'],
  ['PlanDetail', 'get /replacement-plans/{id}'],
  ['PlanEvent', 'get /replacement-plans/{id}/history', 'item'],
  ['BudgetYear', 'get /replacement-plans/years', 'item'],
  ['PlanningRules', 'get /planning-rules'],
  ['CardView', 'get /devices/{id}/unit-card'],
  ['CardView', 'patch /devices/{id}/unit-card'],
  ['CardChange', 'get /devices/{id}/unit-card/history', 'item'],
  ['CalendarLinkView', 'get /lifecycle/calendar-links', 'item'],
  ['MadeCalendarLink', 'post /lifecycle/calendar-links'],
  ['IntakeView', 'get /devices/{id}/intakes', 'item'],
  ['IntakeView', 'get /intakes/{id}'],
  ['ConnectionView', 'get /devices/{id}/maintenance-connections', 'item'],
  ['DeviceLifecycle', 'get /lifecycle/devices/{id}'],
  ['DeviceDates', 'get /lifecycle/devices/{id}/dates'],
  ['StatementView', 'get /lifecycle/statements', 'item'],
  ['LegacyState', 'get /lifecycle/devices/{id}/legacy'],
  ['LegacyProposal', 'get /lifecycle/devices/{id}/legacy/proposal'],
  ['AfterSupport', 'get /lifecycle/devices/{id}/after-support'],
  ['AcknowledgementView', 'get /lifecycle/acknowledgements', 'item'],
  ['ComponentLifecycleView', 'get /lifecycle/components', 'item'],
  ['EndedSupplierView', 'get /lifecycle/ended-suppliers', 'item'],
];

/** Each hand-written type that is sent. */
const bodies: readonly (readonly [type: string, route: string])[] = [
  ['SignIn', 'post /session'],
  ['ChangedSelf', 'patch /session'],
  ['NewUser', 'post /users'],
  ['ChangedUser', 'patch /users/{id}'],
  ['NewToken', 'post /tokens'],
  ['NewDecision', 'post /findings/decisions'],
  ['AdvisoryReadMarks', 'post /advisories/read-marks'],
  ['NewAdvisoryComment', 'post /advisories/{id}/comments'],
  ['NewComponentMarks', 'post /advisories/{id}/components/marks'],
  ['DeletingAdvisory', 'post /advisories/{id}/deletion'],
  ['LetterForm', 'post /advisories/letters/trial'],
  ['ConfirmedName', 'post /product-names'],
  ['ConfirmedName', 'post /product-names/preview'],
  ['ChangedDevice', 'patch /devices/{id}'],
  ['NewSource', 'post /sources'],
  ['NewPublisher', 'post /publishers'],
  ['ChangedPublisher', 'patch /publishers/{id}'],
  ['ChangedSource', 'patch /sources/{id}'],
  ['NewState', 'post /document-shelf/models/{id}/states'],
  ['NewRequests', 'post /document-shelf/requests'],
  ['NewInterfaceList', 'post /document-shelf/models/{id}/interfaces'],
  ['NewTypedSbom', 'post /document-shelf/models/{id}/typed-sboms'],
  ['TypedSheet', 'post /documents/mds2/sheets'],
  ['ChangedPlan', 'patch /replacement-plans/{id}'],
  ['NewPart', 'post /replacement-plans'],
  ['ChangedRules', 'patch /planning-rules'],
  ['ChangedCard', 'patch /devices/{id}/unit-card'],
  ['NewCalendarLink', 'post /lifecycle/calendar-links'],
  ['NewIntake', 'post /intakes'],
  ['ChangedIntake', 'patch /intakes/{id}'],
  ['NewConnection', 'post /devices/{id}/maintenance-connections'],
  ['NewStatement', 'post /lifecycle/statements'],
  ['NewMapping', 'post /lifecycle/statements/{id}/mappings'],
  ['NewTelling', 'post /lifecycle/tellings'],
  ['NewDetermination', 'post /lifecycle/determinations'],
  ['NewControl', 'post /lifecycle/controls'],
  ['NewControlCheck', 'post /lifecycle/controls/{id}/checks'],
  ['NewAcknowledgement', 'post /lifecycle/acknowledgements'],
  ['NewEntry', 'post /lifecycle/acknowledgements/{id}/entries'],
  ['NewDuty', 'post /lifecycle/duties'],
  ['NewStep', 'post /lifecycle/duties/{id}/steps'],
  ['NewEndedSupplier', 'post /lifecycle/ended-suppliers'],
];

describe('the hand-written types and server/openapi.json', () => {
  // Every row is as long: Jest would take a third parameter that a row leaves out for its own.
  it.each(answers.map(([type, route, part = 'whole']) => ({ type, route, part })))('$type has the members that $route answers', (row) => {
    const { type, route, part } = row;
    const schema = answerOf(route);
    const told = membersOfSchema(part === 'item' ? (schema.properties?.['items']?.items ?? {}) : schema);
    expect(told.length).toBeGreaterThan(0);
    expect(membersOfType(type)).toEqual(told);
  });

  it('FindingView has the members that get /findings answers; its decision is described there in words alone', () => {
    const told = membersOfSchema(answerOf('get /findings').properties?.['items']?.items ?? {});
    expect(membersOfType('FindingView').filter((member) => !member.startsWith('decision.'))).toEqual(told);
  });

  it.each(bodies)('%s has no member that %s does not take', (type, route) => {
    const taken = new Set(membersOfSchema(routeOf(route).requestBody?.content?.['application/json']?.schema ?? {}));
    expect(taken.size).toBeGreaterThan(0);
    expect(membersOfType(type).filter((member) => !taken.has(member))).toEqual([]);
  });
});

function routeOf(route: string): Route {
  const [method = '', path = ''] = route.split(' ');
  const found = contract.paths[`/api/v1${path}`]?.[method];
  if (found === undefined) throw new Error(`server/openapi.json has no ${route}`);
  return found;
}

function answerOf(route: string): Schema {
  const { responses } = routeOf(route);
  return (responses['200'] ?? responses['201'])?.content?.['application/json']?.schema ?? {};
}

/** `polls`, `polls[].at` and so on, sorted; `*` stands for members with any name. */
function membersOfSchema(schema: Schema, before = ''): readonly string[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([name, inner]) => [before + name, ...membersOfSchema(inner, `${before}${name}.`)]);
  const ofItems = items ? membersOfSchema(items, `${before.slice(0, -1)}[].`) : [];
  const anyName = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0 ? [`${before}*`] : [];
  const ofParts = [...anyOf, ...oneOf, ...allOf].flatMap((part) => membersOfSchema(part, before));
  return [...new Set([...own, ...ofItems, ...anyName, ...ofParts])].sort();
}

const folder = join(root, 'client/src/app/api');
const files = readdirSync(folder)
  .filter((name) => /^types(-of-[a-z-]+)?\.ts$/.test(name))
  .map((name) => join(folder, name));
const program = ts.createProgram(files, {
  strict: true,
  noEmit: true,
  types: [],
  lib: ['lib.es2023.d.ts'],
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.Preserve,
});
const checker = program.getTypeChecker();

function membersOfType(name: string): readonly string[] {
  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const exported = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (exported) return [...new Set(membersIn(checker.getDeclaredTypeOfSymbol(exported), ''))].sort();
  }
  throw new Error(`There is no type ${name}`);
}

function membersIn(type: ts.Type, before: string): readonly string[] {
  if (type.isUnion()) return type.types.flatMap((one) => membersIn(one, before));
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return item ? membersIn(item, `${before.slice(0, -1)}[].`) : [];
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
  const anyName = checker.getIndexTypeOfType(type, ts.IndexKind.String) ? [`${before}*`] : [];
  return [
    ...anyName,
    ...checker
      .getPropertiesOfType(type)
      .flatMap((member) => [before + member.name, ...membersIn(typeOf(member), `${before}${member.name}.`)]),
  ];
}

function typeOf(member: ts.Symbol): ts.Type {
  return checker.getNonNullableType(checker.getTypeOfSymbol(member));
}
