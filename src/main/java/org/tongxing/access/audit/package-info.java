/** The record of who looked and who decided: append-only, by months, sealed by a chain of hashes. */
@NullMarked
package org.tongxing.access.audit;

import org.jspecify.annotations.NullMarked;
