/** Department and place in one line; ledgers often repeat the department within the place. */
export function placeText({ department, place }: { readonly department: string | null; readonly place: string | null }): string {
  if (department === null || department === '') return place ?? '';
  if (place === null || place === '') return department;
  return place.includes(department) ? place : `${department} ${place}`;
}
