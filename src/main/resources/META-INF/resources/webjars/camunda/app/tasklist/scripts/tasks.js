/*
 * What Tasklist shows of a task and how one finds it: only the tabs and the search criteria that mean something here, and
 * a word to everybody who presses "Selesaikan". Views and their controllers are AngularJS's, which the vendor exposes for
 * scripts like this one.
 */

/** No task has a description or comments, and what happened to a case is told in the portal. */
const EMPTY_TABS = ['task-detail-description', 'task-detail-history'];

/** The server accepts no others; our cases have no variables, owners, priorities or CMMN. */
export const CRITERIA = ['name', 'due', 'created'];

const CHECK_MARKED = 'Periksa isian yang bertanda merah.';
const READ_FOR = 8000;

/** Wraps a controller, which AngularJS writes as a list: what it needs by name, and last the function. */
function afterwards(view, more) {
  const original = view.controller;
  view.controller = [
    '$scope',
    '$injector',
    // AngularJS calls it with "new", which an arrow function does not allow.
    function ($scope, $injector) {
      $injector.invoke(original, null, { $scope });
      $injector.invoke(more, null, { $scope });
    },
  ];
}

/** The first field with a message gets the focus; form-js writes the messages a moment later. */
function toFirstMistake() {
  setTimeout(() => document.querySelector('.fjs-has-errors input, .fjs-has-errors textarea')?.focus(), 100);
}

function answerCompletion($scope, Notifications) {
  const answer = $scope.completionCallback;
  $scope.completionCallback = (failure) => {
    const name = $scope.task?.name;
    // The form itself found something: its messages stand at the fields, and the failure is a list of them.
    const marked = failure && typeof failure.message !== 'string';
    answer(marked ? new Error(CHECK_MARKED) : failure);
    if (marked) {
      toFirstMistake();
    } else if (!failure) {
      Notifications.addMessage({ type: 'success', status: `Tugas "${name}" telah diselesaikan.`, duration: READ_FOR });
    }
  };
}

function offerOurCriteria($scope) {
  $scope.types = $scope.types
    .filter((type) => CRITERIA.includes(type.id.key))
    .map((type) =>
      type.id.key === 'name'
        ? { ...type, enforceString: true, operators: type.operators.filter((operator) => operator.key === 'Like') }
        : type,
    );
  // "Any of them" would be an or-query, which the server refuses.
  $scope.matchAny = false;
}

/** The names of days or months in Indonesian; 1 February 2026 was a Sunday, with which AngularJS begins its days. */
function names(unit, width) {
  const format = new Intl.DateTimeFormat('id', { [unit]: width });
  return unit === 'month'
    ? Array.from({ length: 12 }, (_, month) => format.format(new Date(2026, month, 1)))
    : Array.from({ length: 7 }, (_, day) => format.format(new Date(2026, 1, 1 + day)));
}

function speakIndonesian($locale) {
  Object.assign($locale.DATETIME_FORMATS, {
    DAY: names('weekday', 'long'),
    SHORTDAY: names('weekday', 'short'),
    MONTH: names('month', 'long'),
    STANDALONEMONTH: names('month', 'long'),
    SHORTMONTH: names('month', 'short'),
    FIRSTDAYOFWEEK: 0, // Monday, as AngularJS counts here
  });
  return $locale;
}

const tasklist = window.angular.module('cam.tasklist');

// The calendar of the search.
tasklist.config(['$provide', ($provide) => $provide.decorator('$locale', ['$delegate', speakIndonesian])]);

tasklist.run([
  'Plugins',
  (Plugins) => {
    const views = Plugins.getAllProviders('view');
    const tabs = views['tasklist.task.detail'].filter((tab) => !EMPTY_TABS.includes(tab.id));
    views['tasklist.task.detail'] = tabs;
    afterwards(
      tabs.find((tab) => tab.id === 'task-detail-form'),
      ['$scope', 'Notifications', answerCompletion],
    );
    afterwards(
      views['tasklist.list'].find((view) => view.id === 'task-search'),
      ['$scope', offerOurCriteria],
    );
  },
]);

// Messages appear in a place that screen readers already know, so they are read out.
const messages = document.querySelector('.page-notifications');
messages?.setAttribute('role', 'status');
messages?.setAttribute('aria-live', 'polite');
