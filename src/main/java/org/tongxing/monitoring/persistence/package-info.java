/** Lines, grids and communities of the half-yearly update in PostgreSQL. */
@NullMarked
package org.tongxing.monitoring.persistence;

import org.jspecify.annotations.NullMarked;
