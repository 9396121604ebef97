package org.tongxing.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * Whom a letter (公函) goes to: an organ of ours by its id, or one outside in words, which then gets paper.
 *
 * @param organ id of the organ; null for one outside
 * @param name what stands on the letter (主送)
 */
public record Addressee(@Nullable String organ, String name) {}
