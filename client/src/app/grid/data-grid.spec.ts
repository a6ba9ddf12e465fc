import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { markCell } from './cells';
import { DataGrid } from './data-grid';

interface Row {
  readonly id: string;
  readonly title: string;
}

describe('a list', () => {
  let list: ComponentFixture<DataGrid<Row>>;
  const rows: readonly Row[] = [
    { id: '1', title: '<img src=x onerror=alert(1)>' },
    { id: '2', title: 'b' },
  ];

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    list = TestBed.createComponent<DataGrid<Row>>(DataGrid);
    list.componentRef.setInput('name', 'test');
    list.componentRef.setInput('label', '試しの一覧');
    list.componentRef.setInput('rows', rows);
    list.componentRef.setInput('columns', [
      { colId: 'title', field: 'title', headerName: '表題', cellRenderer: ({ value }: { value: string }) => markCell('high', '●', value) },
    ]);
    await list.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 250));
    await list.whenStable();
  });

  it('shows rows, and a stranger’s text as text', () => {
    const element = list.nativeElement as HTMLElement;
    expect(element.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(element.querySelector('.ag-root img')).toBeNull();
    expect(element.querySelector('.count')?.textContent).toBe('2件');
    expect(element.querySelector('[aria-label="試しの一覧"]')).not.toBeNull();
  });

  it('goes from row to row and stops at the ends', () => {
    const moves = [1, 1, 1, -1, -1] as const;
    const chosen = moves.map((step) => (list.componentInstance.move(step), list.componentInstance.selected()));
    expect(chosen).toEqual(['1', '2', '2', '1', '1']);
  });

  it('lays the whole list out for paper', () => {
    window.dispatchEvent(new Event('beforeprint'));
    const cells = [...(list.nativeElement as HTMLElement).querySelectorAll('.paper td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['<img src=x onerror=alert(1)>', 'b']);
  });
});
