/** Notices, their marks, letters and the outbox in the database. */
@NullMarked
package org.tongxing.correspondence.persistence;

import org.jspecify.annotations.NullMarked;
