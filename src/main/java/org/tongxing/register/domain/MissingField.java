package org.tongxing.register.domain;

/**
 * One thing that a registration still lacks (待完善事项).
 *
 * @param field key of the field, as in the form and the API
 * @param label Chinese name of the field
 * @param message Chinese sentence that asks for it
 */
public record MissingField(String field, String label, String message) {}
