/** Tables of home visits. */
@NullMarked
package org.tongxing.visit.persistence;

import org.jspecify.annotations.NullMarked;
