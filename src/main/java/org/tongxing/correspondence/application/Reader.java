package org.tongxing.correspondence.application;

import java.util.Set;

/**
 * A person who reads notices.
 *
 * @param login who
 * @param recipients the desks in whose posts they act today, and themselves
 */
public record Reader(String login, Set<String> recipients) {}
