package org.tongxing.workflow;

/**
 * An option of a select, a radio group or a checklist.
 *
 * @param label what the person reads
 * @param value the code that is submitted
 */
public record Choice(String label, String value) {}
