import type { Dictionary } from '../ja';

export const calendar: Dictionary['calendar'] = {
  button: 'Subscribe in a calendar',
  title: 'Subscribe in a calendar (iCalendar)',
  hint: 'Outlook, Google Calendar and others can show EOL, EOS, last budget requests, security inspections and acknowledgements to be confirmed. Whoever knows a link sees them without signing in: give it only to those who need it, and take it back when it is no longer needed.',
  make: 'Make a new link',
  name: 'For whom or what',
  language: 'Language',
  languages: { ja: 'Japanese', en: 'English' },
  department: 'Department',
  allDepartments: 'All departments',
  shownOnce: 'This link is shown once. Paste it where your calendar subscribes “from URL”.',
  copy: 'Copy',
  copied: 'The link is copied.',
  links: 'Links',
  none: 'No links yet.',
  madeBy: (who, when) => `Made ${when}, ${who}`,
  used: (when) => `Last used ${when}`,
  neverUsed: 'Never used',
  revoke: 'Take back',
  revoked: 'Taken back',
  revokedSay: 'The link is taken back.',
};
