/** Identifiers and codes that every module speaks: no behaviour, no people. */
@NullMarked
package org.tongxing.shared;

import org.jspecify.annotations.NullMarked;
