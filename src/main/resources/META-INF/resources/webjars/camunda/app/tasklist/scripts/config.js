// Tasklist as Bangkom shows it; what each entry does is described in docs/tasklist-language.md.
// On a slow line the page would otherwise stay empty for good: its parts are given up after seven seconds.
window.require.config({ waitSeconds: 120 });

export default {
  app: {
    vendor: 'Bangkom',
    name: 'Daftar Tugas',
  },
  // Only Indonesian: the language follows the browser, and most office computers run an English one, while our forms
  // and messages are Indonesian for everybody.
  locales: {
    availableLocales: ['id'],
    fallbackLocale: 'id',
  },
  // Names of moment.js formats; id.json says what they look like, for example "30 November 2026 pukul 16.00".
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'lll',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL',
  },
  // The same name as camunda.bpm.webapp.csrf.cookie-name; the default one belongs to Spring Security.
  csrfCookieName: 'BANGKOM-XSRF',
  disableWelcomeMessage: true,
  customScripts: ['scripts/typing', 'scripts/dates', 'scripts/language', 'scripts/tasks', 'scripts/portal'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'mengambil tugas yang dipilih',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'berpindah ke saringan pertama',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'berpindah ke tugas pertama dalam daftar',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'berpindah ke kolom isian pertama pada formulir',
    },
  },
};
