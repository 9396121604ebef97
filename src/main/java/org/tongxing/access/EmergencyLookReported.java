package org.tongxing.access;

/**
 * A child outside somebody's scope was opened in danger (应急调阅), and stands among the reports to a superior.
 *
 * @param id of the report
 * @param superior desk to which it is reported
 */
public record EmergencyLookReported(long id, String superior) {}
