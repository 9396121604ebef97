package org.tongxing.shared;

/**
 * One rule that a submission breaks.
 *
 * @param field key of the field, as in the form and the API
 * @param label Chinese name of the field, as the form shows it
 * @param message Chinese sentence that names the rule
 */
public record Violation(String field, String label, String message) {}
