package org.tongxing.correspondence;

import org.tongxing.shared.CaseReference;

/**
 * A letter was answered; published in the transaction that records the answer.
 *
 * @param template key of the letter's template
 */
public record LetterReplied(long letter, CaseReference matter, String template, Reply reply) {}
