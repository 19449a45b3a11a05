// Our name, no welcome message, English for administrators; see docs/tasklist-language.md.
// On a slow line the page would otherwise stay empty for good: its parts are given up after seven seconds.
window.require.config({ waitSeconds: 120 });

export default {
  app: {
    vendor: 'Bangkom',
    name: 'Cockpit',
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en',
  },
  // The same name as camunda.bpm.webapp.csrf.cookie-name; the default one belongs to Spring Security.
  csrfCookieName: 'BANGKOM-XSRF',
  disableWelcomeMessage: true,
  customScripts: ['../../assets/bangkom/login'],
};
