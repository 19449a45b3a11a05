/** What each civil servant needs to learn, found by survey and performance analysis. */
package id.bangkom.needs;
