/** Temporary assistance (临时救助) in PostgreSQL. */
@NullMarked
package org.tongxing.benefit.assistance.persistence;

import org.jspecify.annotations.NullMarked;
