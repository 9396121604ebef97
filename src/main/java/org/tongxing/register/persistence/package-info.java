/** The register's tables. */
@NullMarked
package org.tongxing.register.persistence;

import org.jspecify.annotations.NullMarked;
