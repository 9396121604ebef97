/** Home visits (走访探视): due dates and records. */
@NullMarked
package org.tongxing.visit;

import org.jspecify.annotations.NullMarked;
