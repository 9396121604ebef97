/** Limits and calendars in PostgreSQL. */
@NullMarked
package org.tongxing.deadline.persistence;

import org.jspecify.annotations.NullMarked;
