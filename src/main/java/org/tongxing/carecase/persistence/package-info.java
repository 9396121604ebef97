/** Tables of key care. */
@NullMarked
package org.tongxing.carecase.persistence;

import org.jspecify.annotations.NullMarked;
