import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '../accounts/session';
import { Api } from '../api/api';
import { Refused } from '../api/refused';
import type { DocumentAbout, DocumentView } from '../api/types-of-arrivals';
import type { DeviceDetail } from '../api/types-of-inventory';
import { Freshness } from '../shell/freshness';
import { DeviceDocuments } from './device-documents';

const device = { id: 'd', manufacturer: '例示メディカル', model: 'RM-1', softwareVersion: '7.2' } as DeviceDetail;
const taken = { kind: 'sbom', format: 'cyclonedx-1.5-json', components: 12, remarks: [{ pointer: '/a', code: 'x', message: '注意の文' }] };
const refusal = { status: 422, code: 'documents.new-code', message: 'サーバーの文。', params: {}, details: [], retryAfter: null };

describe('the documents of a device', () => {
  it.each([
    ['7.2', { manufacturer: '例示メディカル', model: 'RM-1', softwareVersion: '7.2' }],
    [null, { manufacturer: '例示メディカル', model: 'RM-1' }],
  ])('are taken in for its model and version %s, and the answer is told', async (softwareVersion, about) => {
    const sent: DocumentAbout[] = [];
    const text = await bring({ ...device, softwareVersion }, (told) => {
      sent.push(told);
      return Promise.resolve(taken as unknown as DocumentView);
    });
    expect(sent).toEqual([about]);
    expect(text).toContain('取り込みました：形式 cyclonedx-1.5-json、構成部品 12件。');
    expect(text).toContain('注意の文');
  });

  it('say as a sentence why one is refused', async () =>
    expect(await bring(device, () => Promise.reject(new Refused(refusal)))).toContain('サーバーの文。'));
});

/** Chooses a file and takes it in; what then stands on the page. */
async function bring(one: DeviceDetail, upload: (about: DocumentAbout) => Promise<DocumentView>): Promise<string> {
  const api = {
    documentsOf: () => Promise.resolve({ total: 0, items: [] }),
    documentFile: () => '',
    uploadDocument: (_file: File, about: DocumentAbout) => upload(about),
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: api },
      { provide: Freshness, useValue: { look: () => Promise.resolve() } },
      { provide: Session, useValue: { mayRecord: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(DeviceDocuments);
  fixture.componentRef.setInput('device', one);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const input = page.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'sbom.json')] });
  input?.dispatchEvent(new Event('change'));
  await fixture.whenStable();
  page.querySelector<HTMLButtonElement>('button.first')?.click();
  await fixture.whenStable();
  return page.textContent;
}
