/** The one PostgreSQL: the server that was named, or one of our own. */
@NullMarked
package org.tongxing.database;

import org.jspecify.annotations.NullMarked;
