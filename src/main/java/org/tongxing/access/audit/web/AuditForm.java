package org.tongxing.access.audit.web;

import org.jspecify.annotations.Nullable;

/** The search as it was typed. */
record AuditForm(
        @Nullable String login,
        @Nullable String action,
        @Nullable String child,
        @Nullable String matter,
        @Nullable String from,
        @Nullable String to) {}
