/** Addresses of the screens, in one place. */
export const to = {
  home: () => '/',
  list: (type: string) => `/records/${type}`,
  record: (type: string, id: string) => `/records/${type}/${id}`,
  newRecord: (type: string) => `/records/${type}/new`,
  statistics: () => '/statistics',
  report: () => '/report',
  roster: () => '/roster',
  bin: () => '/bin',
  settings: () => '/settings',
  help: () => '/help',
  dossier: (cadreId: string) => `/cadre/${cadreId}`,
  unitDossier: (unitId: string) => `/unit/${unitId}`,
  reminders: () => '/reminders',
  effects: () => '/effects',
  vetting: () => '/vetting',
  vettingResult: (recordId: string) => `/vetting/${recordId}`,
} as const;
