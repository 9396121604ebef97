package org.tongxing.register.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The written answer to a family (书面答复).
 *
 * @param on day on which it was handed over or sent
 * @param method how
 * @param text what it says
 * @param remedies where the family may turn if it disagrees (救济途径); always given when the request was refused
 * @param by login of who answered
 */
public record WrittenAnswer(LocalDate on, ReplyMethod method, String text, @Nullable String remedies, String by) {}
