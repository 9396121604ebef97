/** Limits and the working-day calendar: when something is due. */
@NullMarked
package org.tongxing.deadline;

import org.jspecify.annotations.NullMarked;
