/** What people and units can do, set against what their positions require: profiles, development, career paths. */
package id.bangkom.profile;
