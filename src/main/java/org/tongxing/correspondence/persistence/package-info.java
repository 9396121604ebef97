/** Notices, their marks and the outbox in the database. */
@NullMarked
package org.tongxing.correspondence.persistence;

import org.jspecify.annotations.NullMarked;
