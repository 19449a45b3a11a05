/** Telling staff about the year and asking them to take part: participation in the survey, reminders, campaign. */
package id.bangkom.outreach;
