/** Late tasks, orders, clues and absences in PostgreSQL. */
@NullMarked
package org.tongxing.supervision.persistence;

import org.jspecify.annotations.NullMarked;
